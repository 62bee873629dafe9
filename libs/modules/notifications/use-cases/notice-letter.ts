import { Injectable } from '@nestjs/common';
import { SiteAddress } from '@platform/http/site-address';
import { ProcedureShelf } from '@modules/catalog';
import type { OutgoingMessage } from '../channels/notice-sender.port';
import type { DeliveryKey, DeliveryRow } from '../persistence/deliveries';
import { compose } from '../texts/compose';
import type { Recipient } from './recipients';

/** Writes a notice out, with the links its reader can use. */
@Injectable()
export class NoticeLetter {
  constructor(
    private readonly procedures: ProcedureShelf,
    private readonly site: SiteAddress,
  ) {}

  async write(
    { kind, params }: DeliveryRow,
    { number, procedureId, canSignIn, path, preferences: { language } }: Recipient,
    { noticeId, channel, to }: DeliveryKey & { readonly to: string },
  ): Promise<OutgoingMessage> {
    const procedure = await this.procedures.procedure(procedureId);
    const procedureName = (language === 'vi' ? procedure?.nameVi : procedure?.nameEn) ?? procedureId;
    const site = this.site.forLetters;
    const facts = {
      kind,
      params,
      number,
      procedureName,
      dossierAddress: `${site}${path}`,
      preferencesAddress: canSignIn ? `${site}/tai-khoan/thong-bao` : null,
      language,
    };
    return {
      id: `${noticeId}.${channel}`,
      to,
      ...compose(facts, channel),
      ...(facts.preferencesAddress === null ? {} : { unsubscribeUrl: facts.preferencesAddress }),
    };
  }
}
