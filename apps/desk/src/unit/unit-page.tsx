import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Page } from '../app/page';
import { useMe } from '../client/me';
import { useAct } from '../client/use-act';
import { ProblemAlert } from '../components/problem-alert';
import type { QueueId } from '../queues/queues';
import { fill, useTexts } from '../texts/bilingual';
import { countText, dateText } from '../texts/format';
import { useLanguage } from '../texts/language';
import { WORDS } from '../texts/words';
import { AbsenceDialog } from './absence-dialog';
import { RedistributeDialog } from './redistribute-dialog';
import { UNIT_TEXTS } from './texts';
import { endAbsence, unitLoadQuery, type OfficerLoad } from './unit-data';

/** Who has how much in hand, who is away, and what nobody has taken. Every number opens its dossiers. */
export function UnitPage(): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const { loading } = useTexts(WORDS);
  const isHead = useMe().roles.some(({ role }) => role === 'unit_head');
  const { data, error } = useQuery(unitLoadQuery);
  const [isRecording, record] = useState(false);
  const [isGivingOut, giveOut] = useState(false);
  return (
    <Page
      title={t.title}
      actions={isHead ? <HeadActs onRecord={() => record(true)} onRedistribute={() => giveOut(true)} /> : undefined}
    >
      <p>{t.lead}</p>
      <ProblemAlert error={error} />
      {data === undefined ? (
        <p role="status">{error === null ? loading : ''}</p>
      ) : (
        <>
          <Unassigned open={data.unassigned.open} />
          <Officers officers={data.officers} isHead={isHead} />
        </>
      )}
      {isGivingOut && data ? <RedistributeDialog officers={data.officers} onClose={() => giveOut(false)} /> : null}
      {isRecording && data ? <AbsenceDialog officers={data.officers} onClose={() => record(false)} /> : null}
    </Page>
  );
}

interface HeadActsProps {
  readonly onRecord: () => void;
  readonly onRedistribute: () => void;
}

function HeadActs({ onRecord, onRedistribute }: HeadActsProps): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  return (
    <>
      <Button variant="default" onClick={onRedistribute}>
        {t.redistribute}
      </Button>
      <Button onClick={onRecord}>{t.record}</Button>
    </>
  );
}

function Unassigned({ open }: { readonly open: number }): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const language = useLanguage();
  return (
    <p>
      <strong>{fill(t.unassigned, { n: countText(open, language) })}</strong>{' '}
      {open === 0 ? null : (
        <Link to="/queues/$queue" params={{ queue: 'unit' }} search={{ officerId: ['none'] }}>
          {t.seeUnassigned}
        </Link>
      )}
    </p>
  );
}

interface OfficersProps {
  readonly officers: readonly OfficerLoad[];
  readonly isHead: boolean;
}

function Officers({ officers, isHead }: OfficersProps): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  if (officers.length === 0) return <p>{t.noOfficers}</p>;
  return (
    <div className="table-scroll" role="region" aria-label={t.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {[t.officer, t.open, t.dueSoon, t.overdue, t.oldest, t.away].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {officers.map((officer) => (
            <tr key={officer.officerId}>
              <th scope="row">
                {officer.name} <span className="hint">{officer.titleVi}</span>
              </th>
              <Count officer={officer} queue="unit" value={officer.open} />
              <Count officer={officer} queue="due_soon" value={officer.dueSoon} />
              <Count officer={officer} queue="overdue" value={officer.overdue} />
              <td>{officer.oldestAt === null ? '' : dateText(officer.oldestAt)}</td>
              <td>
                <Away officer={officer} isHead={isHead} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  readonly officer: OfficerLoad;
  readonly queue: QueueId;
  readonly value: number;
}

/** The number, and by it the list that has exactly that many rows. */
function Count({ officer: { officerId }, queue, value }: CountProps): ReactNode {
  const language = useLanguage();
  return (
    <td>
      {value === 0 ? (
        0
      ) : (
        <Link to="/queues/$queue" params={{ queue }} search={{ officerId: [officerId] }} className="roomy-link">
          {countText(value, language)}
        </Link>
      )}
    </td>
  );
}

function Away({
  officer: { absence },
  isHead,
}: {
  readonly officer: OfficerLoad;
  readonly isHead: boolean;
}): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const queryClient = useQueryClient();
  const end = useAct({
    send: (id: string, key) => endAbsence(id, key),
    onDone: () => queryClient.invalidateQueries({ queryKey: unitLoadQuery.queryKey }),
  });
  if (absence === null) return null;
  const { id, from, to, substituteName, isNow } = absence;
  return (
    <>
      {fill(isNow ? t.awayNow : t.awayLater, { from: dateText(from), to: dateText(to) })}
      {substituteName === null ? '' : `; ${fill(t.substitute, { name: substituteName })}`}{' '}
      {isHead ? (
        <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(id)}>
          {t.back}
        </Button>
      ) : null}
      <ProblemAlert error={end.error} />
    </>
  );
}
