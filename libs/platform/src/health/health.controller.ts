import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Permit } from '../http/permit';
import { ReadinessChecks, type Readiness } from './readiness';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly checks: ReadinessChecks) {}

  /** The process runs. Says nothing about what it needs. */
  @Get('live')
  @Permit('anyone')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: database, queue and file store answer. 503 names what does not, and what to do. */
  @Get('ready')
  @Permit('anyone')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.checks.all();
    response.status(readiness.status === 'ok' ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return readiness;
  }
}
