import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotFoundScreen } from '../app/error-screen';
import { Page } from '../app/page';
import { api, dataOf } from '../client/api';
import { ProblemAlert } from '../components/problem-alert';
import { useTexts } from '../texts/bilingual';
import { dateText } from '../texts/format';
import { STATE_WORDS, WORDS } from '../texts/words';
import { isQueue, type QueueId } from './queues';
import { QUEUE_TEXTS } from './texts';

const route = getRouteApi('/frame/queues/$queue');

export function QueuePage(): ReactNode {
  const { queue } = route.useParams();
  const { queues } = useTexts(QUEUE_TEXTS);
  if (!isQueue(queue)) return <NotFoundScreen />;
  return (
    <Page title={queues[queue]}>
      <QueueTable queue={queue} />
    </Page>
  );
}

function QueueTable({ queue }: { readonly queue: QueueId }): ReactNode {
  const { columns, noDate, empty } = useTexts(QUEUE_TEXTS);
  const states = useTexts(STATE_WORDS);
  const { loading } = useTexts(WORDS);
  const { data, error } = useQuery({
    queryKey: ['queues', 'list', queue],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers', { params: { query: { queue, limit: 25 } } })),
  });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <p role="status">{loading}</p>;
  if (data.items.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div className="table-scroll">
      <table className="queue-table">
        <thead>
          <tr>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.applicant}</th>
            <th scope="col">{columns.procedure}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((row) => (
            <tr key={row.id}>
              <td>{row.dueAt === null ? noDate : dateText(row.dueAt)}</td>
              <td>
                <Link to="/dossiers/$id" params={{ id: row.id }}>
                  {row.number}
                </Link>
              </td>
              <td>{row.applicantName}</td>
              <td>{row.procedureId}</td>
              <td>{states[row.state as keyof typeof states]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
