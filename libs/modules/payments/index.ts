export { PaymentsHttpModule, PaymentsModule, PaymentsWorkerModule } from './payments.module';
export { PaymentGateway } from './gateway/payment-gateway.port';
export { singleFields } from './http/vnpay.controller';
export { type StoredOrder } from './persistence/payment-store';
export { PaymentsOfDossierQuery } from './queries/payments-of-dossier.query';
export { ReturnedPayerQuery, type ReturnedPayer } from './queries/returned-payer.query';
export { type Bill, type Due } from './use-cases/bills';
export { PayByLink, PaymentLinks } from './use-cases/pay-by-link.use-case';
export { StartPayment } from './use-cases/start-payment.use-case';
