import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { renderToStaticMarkup } from 'react-dom/server';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { DecideDto } from './gateway.dto';
import { GatewayPage } from './gateway.page';
import { SandboxBooks } from './sandbox-books';
import { SandboxGateway } from './sandbox-gateway';
import { SandboxOpen } from './sandbox-open';

const SEE_OTHER = 303;

/** SIMULATION: the page a payer meets at the gateway. */
@ApiExcludeController()
@Controller('sandbox/vnpay/pay')
@UseGuards(SandboxOpen)
export class GatewayPageController {
  constructor(
    private readonly gateway: SandboxGateway,
    private readonly books: SandboxBooks,
  ) {}

  @Get()
  @Permit('anyone')
  async show(@Req() { query }: MotcuaRequest, @Res() response: Response): Promise<void> {
    const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const payment = await this.gateway.arrive(Object.fromEntries(texts));
    const isOver = (payment.request['vnp_ExpireDate'] ?? '') < (await this.books.now());
    const page = renderToStaticMarkup(<GatewayPage payment={payment} isOver={isOver} />);
    response.setHeader('Cache-Control', 'private, no-store').type('html').send(`<!doctype html>${page}`);
  }

  @Post()
  @Permit('anyone')
  async decide(@Body() { reference, outcome, delivery }: DecideDto, @Res() response: Response): Promise<void> {
    const { returnAddress } = await this.gateway.decide(reference, outcome, delivery);
    response.redirect(SEE_OTHER, returnAddress);
  }
}
