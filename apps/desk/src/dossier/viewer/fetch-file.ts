import { ConnectionLost, Refusal, type Problem } from '../../client/problem';

export interface FetchedFile {
  /** of the page's own memory: what was filed is never shown from an address of the house */
  readonly url: string;
  readonly blob: Blob;
}

/** A file of the house in memory; with a body, one that is made for it. @throws Refusal | ConnectionLost */
export async function fetchFile(address: string, body?: object): Promise<FetchedFile> {
  const answer = await fetch(address, {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch((cause: unknown) => {
    throw new ConnectionLost('fetch failed', { cause });
  });
  if (!answer.ok) throw await refusalOf(answer);
  const blob = await answer.blob();
  return { url: URL.createObjectURL(blob), blob };
}

async function refusalOf(answer: Response): Promise<Error> {
  const isProblem = answer.headers.get('content-type')?.includes('problem') ?? false;
  return isProblem ? new Refusal((await answer.json()) as Problem, answer.status) : new ConnectionLost('no problem');
}

/** Saves a file under a name, as a link would. */
export async function saveFile(address: string, name: string, body?: object): Promise<void> {
  const { url } = await fetchFile(address, body);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
