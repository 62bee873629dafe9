import { requestOf, type Submission } from './submissions';
import { WireClient } from './wire-client';

/** Sends all submissions through `clients` connections; returns how many a second. @throws Error for any that is not acknowledged */
export async function submitOverHttp(
  port: number,
  submissions: readonly Submission[],
  clients: number,
): Promise<number> {
  const requests = submissions.map(requestOf);
  const connections = await Promise.all(Array.from({ length: clients }, () => WireClient.open(port)));
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
        const status = await connection.send(request);
        if (status !== 201) throw new Error(`a submission was answered with ${status}`);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  connections.forEach((connection) => connection.close());
  return submissions.length / seconds;
}
