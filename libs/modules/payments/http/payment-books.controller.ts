import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { parseDate } from '@kernel/calendar/local-time';
import { refuseField } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { Findings } from '../queries/findings.query';
import { PaymentBooks } from '../queries/payment-books.query';
import { BalancesView, CloseFindingDto, FindingListView, ReconciliationListView, ReconcileDto } from './payments.dto';

/** The books, the reconciliations, and the contradictions a person has to look at. */
@ApiTags('payments')
@Controller('api/v1/payments')
export class PaymentBooksController {
  constructor(
    private readonly books: PaymentBooks,
    private readonly findings: Findings,
  ) {}

  /** Balances of the accounts over the dossiers in scope; together they are zero. */
  @Get('balances')
  @Permit('unit_head', 'supervisor', 'inspector')
  readBalances(@By() by: Principal): Promise<BalancesView> {
    return this.books.balances(by);
  }

  /** The last reconciliations with the gateway. */
  @Get('reconciliations')
  @Permit('supervisor', 'inspector')
  async listReconciliations(@By() by: Principal): Promise<ReconciliationListView> {
    return { items: await this.books.runs(by) };
  }

  /** Asks for a day to be compared with the gateway now; the result appears in the list. */
  @Post('reconciliations')
  @HttpCode(202)
  @Permit('supervisor')
  async reconcileDay(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() { day }: ReconcileDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly day: string }> {
    try {
      parseDate(day);
    } catch {
      refuseField('day', 'field.not_a_date');
    }
    return sendAnswer(response, await this.books.askToReconcile(by, key, day));
  }

  /** Contradictions between the house and the gateway that nobody has closed. */
  @Get('findings')
  @Permit('unit_head', 'supervisor', 'inspector')
  async listFindings(@By() by: Principal): Promise<FindingListView> {
    return { items: await this.findings.open(by) };
  }

  /** Closes a contradiction, with what came of it. */
  @Post('findings/:id/close')
  @HttpCode(200)
  @Permit('unit_head', 'supervisor')
  async closeFinding(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { note }: CloseFindingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    return sendAnswer(response, await this.findings.close(by, key, id, note));
  }
}
