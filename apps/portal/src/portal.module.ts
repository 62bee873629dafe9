import path from 'node:path';
import { Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CatalogModule } from '@modules/catalog';
import { ContactsModule } from '@modules/contacts';
import { DocumentsHttpModule } from '@modules/documents';
import { DossiersModule } from '@modules/dossiers';
import { FormsModule } from '@modules/forms';
import { IdentityHttpModule } from '@modules/identity';
import { IssuanceModule } from '@modules/issuance';
import { MessagesModule } from '@modules/messages';
import { NotificationsModule } from '@modules/notifications';
import { OrganisationModule } from '@modules/organisation';
import { PaymentsModule } from '@modules/payments';
import { ReportsModule } from '@modules/reports';
import { SatisfactionModule } from '@modules/satisfaction';
import { projectRoot } from '@platform/config/project-root';
import { AboutController } from './actions/about.controller';
import { BlankPapersController } from './actions/blank-papers.controller';
import { ContactsPageController } from './actions/contacts.controller';
import { DossierPageController } from './actions/dossier.controller';
import { CheckPageController } from './actions/check.controller';
import { DraftPageController } from './actions/draft.controller';
import { DraftDoor } from './actions/draft-door';
import { DraftPapersController } from './actions/draft-papers.controller';
import { FeePageController } from './actions/fee.controller';
import { FileOfDraft } from './actions/file-of-draft';
import { FormEditorController } from './actions/form-editor.controller';
import { FormQuestionController } from './actions/form-question.controller';
import { FilledFormPageController } from './actions/filled-form.controller';
import { FilingStartController } from './actions/filing-start.controller';
import { HomeController } from './actions/home.controller';
import { LookUpPageController } from './actions/look-up.controller';
import { MyDossiersPageController } from './actions/my-dossiers.controller';
import { OpenFiguresController } from './actions/open-figures.controller';
import { ProceduresPageController } from './actions/procedures.controller';
import { PapersOfForm } from './actions/papers-of-form';
import { SupplementPageController } from './actions/supplement.controller';
import { WardsController } from './actions/wards.controller';
import { WithdrawalPageController } from './actions/withdrawal.controller';
import { MessagesPageController } from './actions/messages.controller';
import { NoticesPageController } from './actions/notices.controller';
import { PaperCheckController } from './actions/paper-check.controller';
import { PaymentPageController } from './actions/payment.controller';
import { RatingPageController } from './actions/rating.controller';
import { ReceiptPageController } from './actions/receipt.controller';
import { SignInPageController } from './actions/sign-in.controller';
import { DossierPageFacts } from './queries/dossier-page-facts';
import { FilingByContact } from './queries/filing-by-contact';
import { FormNames } from './queries/form-names';
import { FilingPageFacts } from './queries/filing-page-facts';
import { InstallationFacts } from './queries/installation-facts';
import { OpenPeriod } from './queries/open-period';
import { WardFiguresQuery } from './queries/ward-figures';
import { SupplementFacts } from './queries/supplement-facts';

/** Pages for citizens and the public: rendered here, plain forms, no script needed. */
@Module({
  imports: [
    CatalogModule,
    ContactsModule,
    DocumentsHttpModule,
    DossiersModule,
    FormsModule,
    IdentityHttpModule,
    IssuanceModule,
    MessagesModule,
    NotificationsModule,
    OrganisationModule,
    PaymentsModule,
    ReportsModule,
    SatisfactionModule,
  ],
  controllers: [
    HomeController,
    ProceduresPageController,
    AboutController,
    BlankPapersController,
    FilingStartController,
    FilledFormPageController,
    FormEditorController,
    FormQuestionController,
    DraftPageController,
    DraftPapersController,
    CheckPageController,
    MyDossiersPageController,
    DossierPageController,
    LookUpPageController,
    OpenFiguresController,
    WardsController,
    SignInPageController,
    ContactsPageController,
    MessagesPageController,
    NoticesPageController,
    PaperCheckController,
    FeePageController,
    PaymentPageController,
    ReceiptPageController,
    RatingPageController,
    SupplementPageController,
    WithdrawalPageController,
  ],
  providers: [
    DossierPageFacts,
    DraftDoor,
    FileOfDraft,
    InstallationFacts,
    OpenPeriod,
    WardFiguresQuery,
    PapersOfForm,
    FilingByContact,
    FilingPageFacts,
    FormNames,
    SupplementFacts,
  ],
})
export class PortalModule {}

/** Style sheet and icon from the sources, the typeface from its package: there is nothing to build. */
export function servePortalAssets(app: NestExpressApplication): void {
  app.useStaticAssets(path.join(projectRoot(), 'apps', 'portal', 'public'), {
    prefix: '/assets/',
    maxAge: '1h',
    index: false,
  });
  const face = path.join(path.dirname(require.resolve('@fontsource-variable/noto-sans/package.json')), 'files');
  app.useStaticAssets(face, { prefix: '/assets/fonts/', maxAge: '365d', immutable: true, index: false });
}
