import { api, answerOf, type Answer } from '../../client/api';
import type { components } from '../../client/generated/api';
import type { ActId } from './act-plans';

export interface ActRequest {
  readonly dossierId: string;
  readonly act: ActId;
  /** the version somebody saw and decided on */
  readonly version: number;
  readonly body: object;
}

type Done = components['schemas']['ActView'];

/** Every act has an address of its own and the same manners: one key, the version seen, its own fields. */
export function performAct({ dossierId, act, version, body }: ActRequest, key: string): Promise<Answer<Done>> {
  // One of the addresses stands for all of them: they differ in their bodies, which their plans describe.
  const address = `/api/v1/dossiers/{id}/${act.replaceAll('_', '-')}` as '/api/v1/dossiers/{id}/give-opinion';
  return answerOf(
    api.POST(address, {
      params: {
        path: { id: dossierId },
        header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` },
      },
      body: body as components['schemas']['OpinionDto'],
    }),
  );
}

/** `version`: what the act to be taken back answered. */
export function takeBack(dossierId: string, version: number, key: string): Promise<Answer<Done>> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return answerOf(api.POST('/api/v1/dossiers/{id}/take-back', { params: { path: { id: dossierId }, header } }));
}
