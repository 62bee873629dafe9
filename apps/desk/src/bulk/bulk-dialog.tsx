import { canBeTakenBack } from '@kernel/dossier/last-move';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act';
import { ProblemAlert } from '../components/problem-alert';
import { UndoButton } from '../components/undo-button';
import { fill, useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import {
  countOf,
  preview,
  progress,
  retry,
  start,
  takeBack,
  type BulkAction,
  type BulkPreview,
  type BulkProgress,
  type Chosen,
} from './bulk-data';
import { BULK_TEXTS } from './texts';

interface BulkDialogProps {
  readonly action: BulkAction;
  readonly chosen: Chosen;
  readonly onClose: (hasBegun: boolean) => void;
}

/** One act on many dossiers: looked at before, followed while it is done, and what was not done tried again. */
export function BulkDialog({ action, chosen, onClose }: BulkDialogProps): ReactNode {
  const t = useTexts(BULK_TEXTS);
  const words = useTexts(WORDS);
  const queryClient = useQueryClient();
  const [id, follow] = useState<string | null>(null);
  const close = (): void => {
    if (id !== null) void queryClient.invalidateQueries({ queryKey: ['queues'] });
    onClose(id !== null);
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={fill(t.title, { act: t.acts[action], n: countOf(chosen) })}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {id === null ? (
        <Before action={action} chosen={chosen} onStarted={follow} onCancel={close} />
      ) : (
        <BulkFollowing id={id} onStarted={follow} onClose={close} />
      )}
    </Modal>
  );
}

interface BeforeProps extends Pick<BulkDialogProps, 'action' | 'chosen'> {
  readonly onStarted: (id: string) => void;
  readonly onCancel: () => void;
}

function Before({ action, chosen, onStarted, onCancel }: BeforeProps): ReactNode {
  const t = useTexts(BULK_TEXTS);
  const words = useTexts(WORDS);
  const [text, type] = useState('');
  const { data, error } = useQuery({
    queryKey: ['bulk', 'preview', action, chosen],
    queryFn: () => preview(chosen, action),
    gcTime: 0,
  });
  const act = useAct<string>({ send: (_nothing, key) => start({ chosen, action, text }, key), onDone: onStarted });
  const box = action === 'take_over' ? t.reason : action === 'hand_over' ? t.note : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <ProblemAlert error={error ?? act.error} labels={{ reason: t.reason, note: t.note }} />
      {data === undefined ? <p role="status">{error === null ? t.looking : ''}</p> : <WhatWillBe preview={data} />}
      {box === null ? null : (
        <TextInput
          label={box}
          value={text}
          required={action === 'take_over'}
          onChange={({ currentTarget: { value } }) => type(value)}
          autoComplete="off"
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="outline" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" disabled={data === undefined} loading={act.isPending}>
          {t.start}
        </Button>
      </Group>
    </form>
  );
}

/** Of how many it can be done, and what is in the way of the others. */
function WhatWillBe({ preview: { items, taken, total } }: { readonly preview: BulkPreview }): ReactNode {
  const t = useTexts(BULK_TEXTS);
  const obstacles = items.filter(({ obstacle }) => obstacle !== null);
  return (
    <>
      {taken < total ? <p>{fill(t.most, { taken, total })}</p> : null}
      <p>{fill(t.willGo, { n: items.length - obstacles.length })}</p>
      {obstacles.length === 0 ? null : (
        <Reasons
          title={fill(t.willNot, { n: obstacles.length })}
          items={obstacles.map(({ number, obstacle }) => ({ number, why: obstacle ?? '' }))}
        />
      )}
    </>
  );
}

/** While something waits, how far it is is asked so often [ms]. */
const LOOK_MS = 700;

interface FollowingProps {
  readonly id: string;
  readonly onStarted: (id: string) => void;
  readonly onClose: () => void;
}

/** How far an act of many parts is, what was refused and why, and what can be done about it. */
export function BulkFollowing({ id, onStarted, onClose }: FollowingProps): ReactNode {
  const t = useTexts(BULK_TEXTS);
  const words = useTexts(WORDS);
  const queryClient = useQueryClient();
  const queryKey = ['bulk', 'progress', id];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => progress(id),
    refetchInterval: ({ state }) => (state.data?.waiting === 0 ? false : LOOK_MS),
  });
  const again = useAct<string>({
    send: (_nothing, key) => retry(id, key),
    onDone: async (next) => {
      onStarted(next);
      await queryClient.invalidateQueries({ queryKey });
    },
  });
  return (
    <>
      <ProblemAlert error={error ?? again.error} />
      {data === undefined ? null : <Progress act={data} />}
      <Group justify="flex-end" mt="md">
        {data?.waiting === 0 && data.done > 0 && canBeTakenBack(data.action) ? (
          <UndoButton key={id} send={(key) => takeBack(id, key).then(onStarted)} onDone={() => undefined} />
        ) : null}
        {data?.waiting === 0 && data.failed > 0 ? (
          <Button variant="outline" loading={again.isPending} onClick={() => again.mutate()}>
            {fill(t.retry, { n: data.failed })}
          </Button>
        ) : null}
        <Button onClick={onClose}>{words.close}</Button>
      </Group>
    </>
  );
}

function Progress({ act }: { readonly act: BulkProgress }): ReactNode {
  const t = useTexts(BULK_TEXTS);
  const { action, total, done, failed, waiting, items } = act;
  const result = action === 'take_back' ? t.takenBack : t.result;
  const over = total - waiting;
  const refused = items.filter(({ state }) => state === 'failed');
  return (
    <>
      <p role="status">{waiting > 0 ? fill(t.progress, { done: over, total }) : fill(result, { done, failed })}</p>
      <progress
        className="bulk-progress"
        max={total}
        value={over}
        aria-label={fill(t.progress, { done: over, total })}
      />
      {refused.length === 0 ? null : (
        <Reasons title={t.failed} items={refused.map(({ number, sentence }) => ({ number, why: sentence ?? '' }))} />
      )}
    </>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly items: readonly { readonly number: string; readonly why: string }[];
}

function Reasons({ title, items }: ReasonsProps): ReactNode {
  const t = useTexts(BULK_TEXTS);
  return (
    <div className="bulk-reasons" tabIndex={0} role="region" aria-label={title}>
      <table className="plain-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ number, why }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
