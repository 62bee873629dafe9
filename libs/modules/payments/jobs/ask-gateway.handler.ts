import { Injectable } from '@nestjs/common';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { AskGateway } from '../use-cases/ask-gateway';
import { ASK_GATEWAY } from './payment-jobs';

/** A gateway that is away is asked again: by the queue's retries, and by the sweep after them. */
@Injectable()
@Handles(ASK_GATEWAY)
export class AskGatewayHandler implements Handler {
  constructor(private readonly asking: AskGateway) {}

  async handle({ reference = '' }: Readonly<Record<string, string>>): Promise<void> {
    await this.asking.ask(reference);
  }
}
