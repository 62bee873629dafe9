import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '@platform/http/permit';
import { LookUpGate } from '../queries/look-up-gate';
import { LookUpDto, ProgressView } from './look-up.dto';

@ApiTags('look-up')
@Controller('api/v1/lookups')
export class LookUpController {
  constructor(private readonly gate: LookUpGate) {}

  /** How far a dossier is, for anyone with its number and secret: no name, no unit, no procedure. */
  @Post()
  @HttpCode(200)
  @Permit('anyone')
  lookUp(@Body() { number, secret }: LookUpDto, @Ip() address: string): Promise<ProgressView> {
    return this.gate.lookUp(number, secret, address);
  }
}
