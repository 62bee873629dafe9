import { Client } from 'pg';

/**
 * A connection of the operator's own, for long work. When the server goes away between two statements, the next one
 * fails and says so; without a listener the driver would end the whole process first.
 */
export async function connectOwner(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
