import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQueueChanges } from '../client/use-live-stream';
import { useShortcut } from '../keyboard/use-shortcut';
import { useTexts } from '../texts/bilingual';
import { countText } from '../texts/format';
import { useLanguage } from '../texts/language';
import { countsQuery, QUEUES } from './queues';
import { QUEUE_TEXTS } from './texts';

/** The queues with how many each holds now. */
export function QueueRail(): ReactNode {
  const { queues } = useTexts(QUEUE_TEXTS);
  const language = useLanguage();
  const { data: counts } = useQuery(countsQuery());
  const queryClient = useQueryClient();
  useQueueChanges(() => void queryClient.invalidateQueries({ queryKey: ['queues', 'counts'] }));
  useQueueKeys();
  return (
    <ul className="rail-list">
      {QUEUES.map((queue) => {
        const count = counts?.[queue];
        return (
          <li key={queue}>
            <Link
              to="/queues/$queue"
              params={{ queue }}
              className="rail-link"
              data-queue={queue}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <span>{queues[queue]}</span>
              <span className="rail-count">{count === undefined ? '' : countText(count, language)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function useQueueKeys(): void {
  const navigate = useNavigate();
  const go = (place: number) => (): void => {
    const queue = QUEUES[place];
    if (queue !== undefined) void navigate({ to: '/queues/$queue', params: { queue } });
  };
  useShortcut('queue1', go(0));
  useShortcut('queue2', go(1));
  useShortcut('queue3', go(2));
  useShortcut('queue4', go(3));
  useShortcut('queue5', go(4));
  useShortcut('queue6', go(5));
}
