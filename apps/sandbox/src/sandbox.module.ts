import { Module } from '@nestjs/common';
import { Announcer } from './announcer';
import { GatewayApiController } from './gateway-api.controller';
import { GatewayPageController } from './gateway-page.controller';
import { SandboxBooks } from './sandbox-books';
import { SandboxGateway } from './sandbox-gateway';
import { SandboxOpen } from './sandbox-open';

/**
 * SIMULATION: a payment gateway that speaks VNPay's protocol over HTTP, so that the whole way of a payment can be walked
 * and tested without a bank. It is closed (404) unless the installation is a demonstration without a real gateway.
 * Owns sandbox_payment.
 */
@Module({
  controllers: [GatewayPageController, GatewayApiController],
  providers: [SandboxOpen, SandboxBooks, SandboxGateway, Announcer],
})
export class SandboxModule {}
