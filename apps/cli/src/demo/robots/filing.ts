import { randomUUID } from 'node:crypto';
import { inventedAnswers, type Random } from '@modules/simulation';
import { makePaper } from './papers';
import { expected } from './refusal';
import type { RobotClient } from './robot-client';
import type { Receipt, SeenProcedure } from './wire';

/** A matter somebody comes with. */
export interface Matter {
  readonly procedure: SeenProcedure;
  readonly wardId: string;
  readonly delivery: 'counter' | 'post' | 'online';
  /** what the fee depends on */
  readonly fee?: { readonly copies: number };
}

/** A filing as it was sent, which may be sent again. */
export interface SentFiling {
  readonly receipt: Receipt;
  readonly key: string;
  readonly body: object;
}

/** Files online, as the signed-in citizen. Each command has its own key, so nothing of it happens twice. */
export async function fileOnline(client: RobotClient, matter: Matter, random: Random): Promise<SentFiling> {
  const [key, body] = [randomUUID(), await contentOf(client, matter, random)];
  const receipt = expected('filing', await client.post<Receipt>('/api/v1/dossiers', body, { key }), 201);
  return { receipt, key, body };
}

/** Takes in a dossier brought to the counter or come by post, as the signed-in desk officer, who scans its papers. */
export async function takeIn(
  client: RobotClient,
  matter: Matter & { readonly channel: 'counter' | 'post' },
  random: Random,
): Promise<Receipt> {
  const body = { ...(await contentOf(client, matter, random)), channel: matter.channel };
  return expected('intake', await client.post<Receipt>('/api/v1/intake', body), 201);
}

/** Sends a file for each paper. */
export async function sendPapers(
  client: RobotClient,
  papers: readonly { readonly key: string; readonly title: string }[],
  random: Random,
): Promise<readonly { readonly paper: string; readonly documentId: string }[]> {
  const sent = [];
  for (const { key, title } of papers) {
    const { name, content } = makePaper(title, random);
    const { id } = expected('upload', await client.upload(content, name), 201);
    sent.push({ paper: key, documentId: id });
  }
  return sent;
}

async function contentOf(
  client: RobotClient,
  { procedure, wardId, delivery, fee }: Matter,
  random: Random,
): Promise<object> {
  const required = procedure.papers.filter(({ presentOnly, conditionVi }) => !presentOnly && conditionVi === null);
  const { applicant, subject } = inventedAnswers(random, procedure.nameVi);
  const papers = await sendPapers(
    client,
    required.map(({ key, nameVi }) => ({ key, title: nameVi })),
    random,
  );
  const own = { applicant, subject: subject.slice(0, 500), papers, ...(fee === undefined ? {} : { fee }) };
  return { procedureId: procedure.id, wardId, delivery, ...own };
}
