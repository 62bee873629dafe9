import { answerOf, api } from '../../../client/api';
import type { components } from '../../../client/generated/api';

export type Uploaded = components['schemas']['DocumentView'];

/** Sends one file; it becomes part of the dossier with the act that names it. */
export async function upload(file: File, key: string): Promise<Uploaded> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { data } = await answerOf(
    api.POST('/api/v1/documents', {
      params: { header: { 'Idempotency-Key': key } },
      // The generated type knows a file as text; the browser sends the form as it is.
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
  return data;
}
