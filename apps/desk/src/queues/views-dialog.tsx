import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { parsePlainSearch, plainSearchText } from '../app/plain-search';
import { toast } from '../app/toasts';
import { api, dataOf } from '../client/api';
import type { components } from '../client/generated/api';
import { useAct } from '../client/use-act';
import { ProblemAlert } from '../components/problem-alert';
import { fill, useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { queueSearchOf, viewOf, type QueueSearch } from './queue-search';
import type { QueueId } from './queues';
import { FILTER_TEXTS, QUEUE_TEXTS } from './texts';

const VIEWS = ['desk', 'views'] as const;
type View = components['schemas']['ViewView'];

interface ViewsDialogProps {
  readonly queue: QueueId;
  readonly search: QueueSearch;
  readonly onClose: () => void;
}

/** Lists kept by name, one's own and those shared in the unit. */
export function ViewsDialog({ queue, search, onClose }: ViewsDialogProps): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const { close } = useTexts(WORDS);
  const { data, error } = useQuery({ queryKey: VIEWS, queryFn: () => dataOf(api.GET('/api/v1/desk/views')) });
  return (
    <Modal opened onClose={onClose} title={t.views} closeButtonProps={{ 'aria-label': close }}>
      <ProblemAlert error={error} />
      {data?.items.length === 0 ? <p className="hint">{t.noViews}</p> : null}
      <ul className="view-list">
        {data?.items.map((view) => (
          <ViewLine key={view.id} view={view} onOpen={onClose} />
        ))}
      </ul>
      <SaveView queue={queue} search={search} />
    </Modal>
  );
}

function ViewLine({ view, onOpen }: { readonly view: View; readonly onOpen: () => void }): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const { queues }: { readonly queues: Readonly<Record<string, string>> } = useTexts(QUEUE_TEXTS);
  const renew = useRenewViews();
  const remove = useAct({
    send: (id: string, key) =>
      dataOf(api.DELETE('/api/v1/desk/views/{id}', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    onDone: renew,
  });
  return (
    <li>
      <Link
        to="/queues/$queue"
        params={{ queue: view.queue }}
        search={queueSearchOf(parsePlainSearch(view.query))}
        onClick={onOpen}
      >
        {view.name}
      </Link>
      <span className="hint">
        {queues[view.queue]}
        {view.scope === 'unit' ? `, ${t.viewOfUnit}` : ''}
      </span>
      <button
        type="button"
        className="plain-button"
        aria-label={fill(t.removeView, { name: view.name })}
        disabled={remove.isPending}
        onClick={() => remove.mutate(view.id)}
      >
        ×
      </button>
      <ProblemAlert error={remove.error} />
    </li>
  );
}

function SaveView({ queue, search }: { readonly queue: QueueId; readonly search: QueueSearch }): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const { saved } = useTexts(WORDS);
  const renew = useRenewViews();
  const [isShared, share] = useState(false);
  const [name, setName] = useState('');
  const save = useAct({
    send: (body: components['schemas']['SaveViewDto'], key) =>
      dataOf(api.POST('/api/v1/desk/views', { params: { header: { 'Idempotency-Key': key } }, body })),
    onDone: async () => {
      toast(saved);
      setName('');
      await renew();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const query = plainSearchText(viewOf(search)).slice(1);
    save.mutate({ name, queue, query, scope: isShared ? 'unit' : 'own' });
  };
  return (
    <form onSubmit={submit} className="view-form">
      <ProblemAlert error={save.error} labels={{ name: t.viewName }} />
      <TextInput
        label={t.viewName}
        required
        maxLength={80}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Checkbox label={t.viewShared} checked={isShared} onChange={() => share(!isShared)} />
      <Button type="submit" loading={save.isPending}>
        {t.saveView}
      </Button>
    </form>
  );
}

function useRenewViews(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: VIEWS });
}
