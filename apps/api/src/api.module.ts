import { Module } from '@nestjs/common';
import { BulkHttpModule } from '@modules/bulk';
import { CatalogHttpModule } from '@modules/catalog';
import { ContactsHttpModule } from '@modules/contacts';
import { DeskHttpModule } from '@modules/desk';
import { DocumentsHttpModule } from '@modules/documents';
import { DossiersHttpModule } from '@modules/dossiers';
import { ExaminationHttpModule } from '@modules/examination';
import { FormsHttpModule } from '@modules/forms';
import { IdentityHttpModule } from '@modules/identity';
import { IssuanceHttpModule } from '@modules/issuance';
import { MessagesHttpModule } from '@modules/messages';
import { NotificationsHttpModule } from '@modules/notifications';
import { OrganisationHttpModule } from '@modules/organisation';
import { PaymentsHttpModule } from '@modules/payments';
import { ReportsHttpModule } from '@modules/reports';
import { SatisfactionHttpModule } from '@modules/satisfaction';
import { SlaHttpModule } from '@modules/sla';
import { HealthModule } from '@platform/health/health.module';
import { HttpModule } from '@platform/http/http.module';
import { PlatformModule } from '@platform/platform.module';
import { PortalModule } from '@portal';
import { SandboxModule } from '@sandbox';

/** The HTTP process: REST API, the portal's pages, health. Composition only. */
@Module({
  imports: [
    PlatformModule.forProcess('api'),
    HttpModule,
    HealthModule,
    IdentityHttpModule,
    OrganisationHttpModule,
    ContactsHttpModule,
    CatalogHttpModule,
    DocumentsHttpModule,
    FormsHttpModule,
    DossiersHttpModule,
    BulkHttpModule,
    DeskHttpModule,
    ExaminationHttpModule,
    IssuanceHttpModule,
    MessagesHttpModule,
    NotificationsHttpModule,
    SatisfactionHttpModule,
    PaymentsHttpModule,
    SlaHttpModule,
    ReportsHttpModule,
    PortalModule,
    SandboxModule,
  ],
})
export class ApiModule {}
