import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { api, dataOf } from '../client/api';
import { ProblemAlert } from '../components/problem-alert';
import type { QueueRow } from '../queues/queue-rows';
import { fill, useTexts } from '../texts/bilingual';
import { STATE_WORDS, WORDS } from '../texts/words';
import { SEARCH_TEXTS } from './texts';

/** A pause in typing this long, and the house is asked [ms]. */
const PAUSE_MS = 250;

/** Opens any dossier the officer may see by what somebody at the counter can say of it: type, down, Enter. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(SEARCH_TEXTS);
  const words = useTexts(WORDS);
  const [typed, type] = useState('');
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const list = useRef<HTMLUListElement>(null);
  const { data, error } = useQuery({
    queryKey: ['search', q],
    queryFn: () => dataOf(api.POST('/api/v1/dossiers/search', { body: { q } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const rows = q === '' ? [] : (data?.items ?? []);
  const moveFrom = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    links[links.findIndex((link) => link === document.activeElement) + step]?.focus();
  };
  return (
    <Modal opened onClose={onClose} title={t.title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <div onKeyDown={moveFrom}>
        <TextInput
          label={t.label}
          description={t.hint}
          value={typed}
          onChange={({ currentTarget: { value } }) => type(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) list.current?.querySelector('a')?.click();
          }}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <ProblemAlert error={error} />
        <p role="status" className="hint">
          {summary(t, { q, isKnown: data !== undefined, found: rows.length, isMore: data?.isMore === true })}
        </p>
        <ul ref={list} className="search-results">
          {rows.map((row) => (
            <Found key={row.id} row={row} onOpen={onClose} />
          ))}
        </ul>
      </div>
    </Modal>
  );
}

interface Outcome {
  readonly q: string;
  readonly isKnown: boolean;
  readonly found: number;
  readonly isMore: boolean;
}

function summary(t: (typeof SEARCH_TEXTS)['vi'], { q, isKnown, found, isMore }: Outcome): string {
  if (q === '' || !isKnown) return '';
  if (found === 0) return fill(t.none, { q });
  return fill(isMore ? t.more : t.found, { n: found });
}

function Found({ row, onOpen }: { readonly row: QueueRow; readonly onOpen: () => void }): ReactNode {
  const states = useTexts(STATE_WORDS);
  const router = useRouter();
  const href = `/desk/dossiers/${row.id}`;
  return (
    <li>
      <a
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
          router.history.push(href);
        }}
      >
        <strong>{row.number}</strong> {row.applicantName}
        <span className="hint">{` ${row.procedureName} · ${states[row.state as keyof typeof states]}`}</span>
      </a>
    </li>
  );
}
