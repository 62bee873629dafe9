import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { BulkFollowing } from '../bulk/bulk-dialog';
import { useAct } from '../client/use-act';
import { ProblemAlert } from '../components/problem-alert';
import { fill, useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { UNIT_TEXTS } from './texts';
import { redistribute, useRedistribution, type OfficerLoad, type Redistribution } from './unit-data';

interface RedistributeDialogProps {
  readonly officers: readonly OfficerLoad[];
  readonly onClose: () => void;
}

/** The unit's work given out anew: who would have how much is shown before, and what became of each move after. */
export function RedistributeDialog({ officers, onClose }: RedistributeDialogProps): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const words = useTexts(WORDS);
  const queryClient = useQueryClient();
  const [begun, begin] = useState<string | null>(null);
  const close = (): void => {
    void queryClient.invalidateQueries({ queryKey: ['queues'] });
    onClose();
  };
  return (
    <Modal opened onClose={close} size="lg" title={t.redistribute} closeButtonProps={{ 'aria-label': words.close }}>
      {begun === null ? (
        <Plan officers={officers} onBegun={begin} onCancel={close} />
      ) : (
        <BulkFollowing id={begun} onStarted={begin} onClose={close} />
      )}
    </Modal>
  );
}

interface PlanProps extends Pick<RedistributeDialogProps, 'officers'> {
  readonly onBegun: (id: string) => void;
  readonly onCancel: () => void;
}

function Plan({ officers, onBegun, onCancel }: PlanProps): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const words = useTexts(WORDS);
  const [from, choose] = useState<string | null>(null);
  const [reason, type] = useState('');
  const { data, error } = useRedistribution(from);
  const act = useAct<string>({
    send: (_nothing, key) => redistribute({ reason, moves: data?.moves ?? [] }, key),
    onDone: onBegun,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <ProblemAlert error={error ?? act.error} labels={{ reason: t.reason }} />
      <Select
        label={t.whose}
        data={[
          { value: '', label: t.everybodys },
          ...officers.map(({ officerId, name }) => ({ value: officerId, label: name })),
        ]}
        value={from ?? ''}
        allowDeselect={false}
        onChange={(value) => choose(value === '' ? null : value)}
      />
      {data === undefined ? <p role="status">{error === null ? words.loading : ''}</p> : <Shares plan={data} />}
      <TextInput
        mt="md"
        label={t.reason}
        required
        value={reason}
        onChange={({ currentTarget: { value } }) => type(value)}
        autoComplete="off"
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" disabled={data === undefined || data.moves.length === 0} loading={act.isPending}>
          {t.redistribute}
        </Button>
      </Group>
    </form>
  );
}

function Shares({ plan: { officers, moves } }: { readonly plan: Redistribution }): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  if (officers.length === 0) return <p role="status">{t.noMoves}</p>;
  return (
    <>
      <p role="status">{moves.length === 0 ? t.noMoves : fill(t.moves, { n: moves.length })}</p>
      <div className="table-scroll" role="region" aria-label={t.redistribute} tabIndex={0}>
        <table className="plain-table">
          <caption>{t.shares}</caption>
          <thead>
            <tr>
              {[t.officer, t.before, t.after].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {officers.map(({ officerId, name, isPresent, before, after }) => (
              <tr key={officerId}>
                <th scope="row">
                  {name} {isPresent ? null : <span className="hint">{t.isAway}</span>}
                </th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
