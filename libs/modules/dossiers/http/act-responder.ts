import { Injectable } from '@nestjs/common';
import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { sendAnswer } from '@platform/http/answer';
import { ActOnDossier, type ActDone, type ActRequest } from '../use-cases/act-on-dossier';
import type { ActCall } from './act-call';

/** A call, or one whose act asks of the version something of its own. */
type Asked = Omit<ActCall, 'seenVersion'> & Pick<ActRequest, 'seenVersion'>;

/** Performs an act that came over HTTP and answers it: status, body, and the new version as ETag. */
@Injectable()
export class ActResponder {
  constructor(private readonly acts: ActOnDossier) {}

  /** `what` is the command itself, or how to prepare it inside the act's transaction. */
  async perform({ response, key, ...call }: Asked, what: DossierCommand | ActRequest['prepare']): Promise<ActDone> {
    const prepare = typeof what === 'function' ? what : () => ({ command: what });
    return sendAnswer(response, await this.acts.act(key, { ...call, prepare }));
  }
}
