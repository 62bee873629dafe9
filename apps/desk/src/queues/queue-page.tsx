import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { NotFoundScreen } from '../app/error-screen';
import { QueueList } from './queue-list';
import { queueSearchOf } from './queue-search';
import { isQueue } from './queues';

const route = getRouteApi('/frame/queues/$queue');

export function QueuePage(): ReactNode {
  const { queue } = route.useParams();
  const raw = route.useSearch();
  const search = useMemo(() => queueSearchOf(raw), [raw]);
  if (!isQueue(queue)) return <NotFoundScreen />;
  return <QueueList key={queue} queue={queue} search={search} />;
}
