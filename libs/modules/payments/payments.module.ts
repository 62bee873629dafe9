import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { PaymentGateway } from './gateway/payment-gateway.port';
import { VnpayGateway } from './gateway/vnpay-gateway';
import { DossierPaymentsController } from './http/dossier-payments.controller';
import { PaymentBooksController } from './http/payment-books.controller';
import { PaymentLinksController } from './http/payment-links.controller';
import { RefundsController } from './http/refunds.controller';
import { VnpayController } from './http/vnpay.controller';
import { AskGatewayHandler } from './jobs/ask-gateway.handler';
import { AskAboutAttempts, SettlePaidObligations } from './jobs/payments-left-behind.sweep';
import { ReconcileDayHandler } from './jobs/reconcile-day.handler';
import { ReconcileYesterday } from './jobs/reconcile-yesterday.sweep';
import { SettleObligationHandler } from './jobs/settle-obligation.handler';
import { PaymentStore } from './persistence/payment-store';
import { Findings } from './queries/findings.query';
import { PaymentBooks } from './queries/payment-books.query';
import { PaymentsOfDossierQuery } from './queries/payments-of-dossier.query';
import { ReturnedPayerQuery } from './queries/returned-payer.query';
import { AskGateway } from './use-cases/ask-gateway';
import { Bills } from './use-cases/bills';
import { Counter } from './use-cases/counter';
import { DeskPayments } from './use-cases/desk-payments.use-case';
import { HearWord } from './use-cases/hear-word';
import { OrderDesk } from './use-cases/order-desk';
import { PayByLink, PaymentLinks } from './use-cases/pay-by-link.use-case';
import { ReconcileDay } from './use-cases/reconcile-day.use-case';
import { Refunds } from './use-cases/refunds.use-case';
import { SettleObligation } from './use-cases/settle-obligation.use-case';
import { StartPayment } from './use-cases/start-payment.use-case';
import { WalkToGateway } from './use-cases/walk-to-gateway';

/**
 * What is owed for a dossier, and what was paid. Owns payment_order, payment_link, payment_attempt, payment_event,
 * cash_receipt, ledger_entry, ledger_posting, payment_finding, gateway_message, reconciliation_run.
 */
@Module({
  imports: [CatalogModule, DossiersModule, OrganisationModule],
  providers: [
    { provide: PaymentGateway, useClass: VnpayGateway },
    PaymentStore,
    Bills,
    OrderDesk,
    HearWord,
    AskGateway,
    WalkToGateway,
    StartPayment,
    PaymentLinks,
    PayByLink,
    PaymentsOfDossierQuery,
    ReturnedPayerQuery,
  ],
  exports: [
    PaymentGateway,
    PaymentStore,
    Bills,
    OrderDesk,
    HearWord,
    AskGateway,
    StartPayment,
    PaymentLinks,
    PayByLink,
    PaymentsOfDossierQuery,
    ReturnedPayerQuery,
  ],
})
export class PaymentsModule {}

@Module({
  imports: [PaymentsModule, DossiersModule, OrganisationModule],
  controllers: [
    DossierPaymentsController,
    PaymentLinksController,
    RefundsController,
    PaymentBooksController,
    VnpayController,
  ],
  providers: [Counter, DeskPayments, Refunds, Findings, PaymentBooks],
})
export class PaymentsHttpModule {}

@Module({
  imports: [PaymentsModule, DossiersModule],
  providers: [
    SettleObligation,
    ReconcileDay,
    AskGatewayHandler,
    SettleObligationHandler,
    ReconcileDayHandler,
    AskAboutAttempts,
    SettlePaidObligations,
    ReconcileYesterday,
  ],
})
export class PaymentsWorkerModule {}
