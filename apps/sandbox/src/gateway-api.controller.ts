import { Body, Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { amountFromGateway } from '@kernel/payments/vnpay-text';
import { DomainError } from '@kernel/errors/domain-error';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { DeliverDto, WalkDto } from './gateway.dto';
import { SandboxBooks, type SandboxState } from './sandbox-books';
import { SandboxGateway, type Decided } from './sandbox-gateway';
import { SandboxOpen } from './sandbox-open';

interface ListedPayment {
  readonly reference: string;
  readonly state: SandboxState;
  readonly amountVnd: number;
}

/** SIMULATION: the gateway's own interface: questions of merchants, and levers for tests. */
@ApiExcludeController()
@Controller('sandbox/vnpay')
@UseGuards(SandboxOpen)
export class GatewayApiController {
  constructor(
    private readonly gateway: SandboxGateway,
    private readonly books: SandboxBooks,
  ) {}

  /** A merchant asks about a payment (`querydr`). */
  @Post('transaction')
  @HttpCode(200)
  @Permit('anyone')
  answer(@Req() { body }: MotcuaRequest): Promise<object> {
    const texts = Object.entries(Object(body ?? {}) as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return this.gateway.answer(Object.fromEntries(texts));
  }

  /** A payer comes, decides and leaves, all at once. */
  @Post('walk')
  @HttpCode(200)
  @Permit('anyone')
  async walk(@Body() { payAddress, outcome, delivery }: WalkDto): Promise<Decided> {
    if (!URL.canParse(payAddress)) throw new DomainError('request.invalid');
    const payment = await this.gateway.arrive(Object.fromEntries(new URL(payAddress).searchParams));
    return this.gateway.decide(payment.reference, outcome, delivery);
  }

  /** Delivers what was held back. */
  @Post('deliver')
  @HttpCode(200)
  @Permit('anyone')
  async deliver(@Body() { reference }: DeliverDto): Promise<{ readonly answers: readonly string[] }> {
    return { answers: await this.gateway.deliver(reference) };
  }

  /** Everything in the gateway's books. */
  @Get('list')
  @Permit('anyone')
  async list(): Promise<readonly ListedPayment[]> {
    return (await this.books.all()).map(({ reference, state, request }) => ({
      reference,
      state,
      amountVnd: amountFromGateway(request['vnp_Amount'] ?? '') ?? 0,
    }));
  }
}
