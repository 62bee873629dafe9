import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { ActOnDossier, DossierDetailQuery, type DossierDetail } from '@modules/dossiers';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { WithdrawalPage } from '../pages/withdrawal.page';
import { actFormOf, commandKey, newActForm, type ActForm } from './citizen-act';
import { textFields } from './form-fields';

const SEE_OTHER = 303;
const SHORTEST_REASON = 3;

/** Withdrawing: at once before receipt, by asking afterwards. The page says which, before anything is sent. */
@ApiExcludeController()
@Controller('ho-so/:id/rut')
export class WithdrawalPageController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly acts: ActOnDossier,
  ) {}

  @Get()
  @Permit('citizen')
  async form(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const detail = await this.details.read(contextOf(request).principal, id);
    this.show(request, response, { detail, form: EMPTY_FORM, act: newActForm(detail.dossier.version) });
  }

  @Post()
  @Permit('citizen')
  async send(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const context = contextOf(request);
    const values = textFields(body, ['reason']);
    const reason = values['reason'] ?? '';
    const act = actFormOf(body);
    try {
      if (reason.length < SHORTEST_REASON)
        throw new DomainError('request.invalid', {}, [{ field: 'reason', code: 'dossier.reason_required' }]);
      await this.acts.act(commandKey(request, act, values), {
        principal: context.principal,
        dossierId: id,
        seenVersion: act.seen,
        prepare: ({ dossier }) =>
          dossier.receivedAt === null
            ? { command: { action: 'withdraw', input: { reason } } }
            : { command: { action: 'request_withdrawal', input: { reason } } },
      });
      response.redirect(SEE_OTHER, `/ho-so/${id}`);
    } catch (error) {
      const form = formAfter(error, values, { language: context.language });
      if (form === null) throw error;
      const detail = await this.details.read(context.principal, id);
      this.show(request, response, { detail, form, act: { key: act.key, seen: detail.dossier.version } }, 422);
    }
  }

  private show(
    request: MotcuaRequest,
    response: Response,
    shown: { readonly detail: DossierDetail; readonly form: FormState; readonly act: ActForm },
    status = 200,
  ): void {
    if (!canWithdraw(shown.detail)) {
      response.redirect(SEE_OTHER, `/ho-so/${shown.detail.id}`);
      return;
    }
    sendPage(response, <WithdrawalPage context={contextOf(request)} {...shown} />, status);
  }
}

function canWithdraw({ availableActions }: DossierDetail): boolean {
  return availableActions.includes('withdraw') || availableActions.includes('request_withdrawal');
}
