import { Module } from '@nestjs/common';
import { BulkWorkerModule } from '@modules/bulk';
import { ContactsWorkerModule } from '@modules/contacts';
import { DeskWorkerModule } from '@modules/desk';
import { DocumentsWorkerModule } from '@modules/documents';
import { DossiersWorkerModule } from '@modules/dossiers';
import { IdentityWorkerModule } from '@modules/identity';
import { NotificationsWorkerModule } from '@modules/notifications';
import { PaymentsWorkerModule } from '@modules/payments';
import { ReportsWorkerModule } from '@modules/reports';
import { RoutingWorkerModule } from '@modules/routing';
import { SlaWorkerModule } from '@modules/sla';
import { JobsModule } from '@platform/jobs/jobs.module';
import { PlatformModule } from '@platform/platform.module';

/** The BullMQ process: routing, escalation, notices, counters, housekeeping. Composition only. */
@Module({
  imports: [
    PlatformModule.forProcess('worker'),
    JobsModule,
    RoutingWorkerModule,
    SlaWorkerModule,
    PaymentsWorkerModule,
    NotificationsWorkerModule,
    ReportsWorkerModule,
    DocumentsWorkerModule,
    DossiersWorkerModule,
    BulkWorkerModule,
    DeskWorkerModule,
    IdentityWorkerModule,
    ContactsWorkerModule,
  ],
})
export class WorkerModule {}
