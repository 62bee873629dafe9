import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answerOf, api } from '../../client/api';
import { useMe } from '../../client/me';
import { useAct } from '../../client/use-act';
import { ProblemAlert } from '../../components/problem-alert';
import { fill, useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { papersQuery, type CheckedPaper, type Dossier } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';

type Verdict = 'sound' | 'faulty' | 'missing';

interface FindingProps {
  readonly dossier: Dossier;
  readonly paper: CheckedPaper;
  readonly name: string;
}

const EXAMINERS = new Set(['desk_officer', 'specialist', 'unit_head']);

/** What was found of a paper, what was found before, and, for those who examine, what is found now. */
export function FindingForm({ dossier, paper, name }: FindingProps): ReactNode {
  const { papers: t } = useTexts(DOSSIER_TEXTS);
  const isExaminer = useMe().roles.some(({ role }) => EXAMINERS.has(role));
  const [last, before] = paper.findings;
  const words = (verdict: string): string => t.verdicts[verdict as Verdict];
  return (
    <>
      <p className="finding">
        {last === undefined ? (
          <span className="hint">{t.unchecked}</span>
        ) : (
          <>
            <strong className={`verdict is-${last.verdict}`}>{words(last.verdict)}</strong>
            {last.isCurrent ? '' : ` (${t.past})`}
            {last.reason === null ? '' : `: ${last.reason}`}
            <span className="hint">{fill(t.by, { officer: last.officerName, time: timeText(last.foundAt) })}</span>
            {before === undefined ? null : (
              <span className="hint">{fill(t.before, { verdict: words(before.verdict) })}</span>
            )}
          </>
        )}
      </p>
      {isExaminer && dossier.availableActions.length > 0 ? (
        <Recording dossier={dossier} paper={paper} name={name} />
      ) : null}
    </>
  );
}

function Recording({ dossier: { id }, paper: { paper, documents }, name }: FindingProps): ReactNode {
  const { papers: t } = useTexts(DOSSIER_TEXTS);
  const [faulty, ask] = useState<Exclude<Verdict, 'sound'> | null>(null);
  const [reason, say] = useState('');
  const record = useRecording(id, paper, () => {
    ask(null);
    say('');
  });
  const notSound = documents.length === 0 ? 'missing' : 'faulty';
  const choose = (verdict: string): void =>
    verdict === 'sound' ? record.mutate({ verdict }) : ask(verdict as Exclude<Verdict, 'sound'>);
  return (
    <div className="finding-form" role="group" aria-label={fill(t.verdict, { name })}>
      <div className="verdict-buttons">
        <button type="button" className="plain-button" disabled={record.isPending} onClick={() => choose('sound')}>
          {t.verdicts.sound}
        </button>
        <button type="button" className="plain-button" aria-expanded={faulty !== null} onClick={() => choose(notSound)}>
          {t.verdicts[notSound]}
        </button>
      </div>
      {faulty === null ? null : (
        <form
          className="finding-reason"
          onSubmit={(event) => {
            event.preventDefault();
            record.mutate({ verdict: faulty, reason });
          }}
        >
          <TextInput
            label={t.reason}
            value={reason}
            onChange={({ currentTarget: { value } }) => say(value)}
            autoFocus
            required
          />
          <Button type="submit" size="compact-md" loading={record.isPending}>
            {t.save}
          </Button>
        </form>
      )}
      {record.error === null ? null : <ProblemAlert error={record.error} labels={{ reason: t.reason }} />}
    </div>
  );
}

function useRecording(id: string, paper: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useAct({
    send: (body: { readonly verdict: Verdict; readonly reason?: string }, key) =>
      answerOf(
        api.POST('/api/v1/dossiers/{id}/papers/{paper}/findings', {
          params: { path: { id, paper }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: async () => {
      onDone();
      await queryClient.invalidateQueries({ queryKey: papersQuery(id).queryKey });
    },
  });
}
