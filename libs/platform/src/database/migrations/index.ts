import { Platform1700000000001 } from './0001-platform';
import { Organisation1700000000002 } from './0002-organisation';
import { Identity1700000000003 } from './0003-identity';
import { Catalog1700000000004 } from './0004-catalog';
import { Documents1700000000005 } from './0005-documents';
import { Dossiers1700000000006 } from './0006-dossiers';
import { Work1700000000007 } from './0007-work';
import { Forms1700000000008 } from './0008-forms';
import { Payments1700000000010 } from './0010-payments';
import { Notifications1700000000011 } from './0011-notifications';
import { Finding1700000000012 } from './0012-finding';
import { Issuance1700000000013 } from './0013-issuance';
import { Satisfaction1700000000014 } from './0014-satisfaction';
import { Messages1700000000015 } from './0015-messages';
import { StaffDocuments1700000000030 } from './0030-staff-documents';
import { KeptAnswers1700000000050 } from './0050-kept-answers';
import { Resumed1700000000051 } from './0051-resumed';
import { ReportCost1700000000052 } from './0052-report-cost';
import { CorrectedName1700000000053 } from './0053-corrected-name';
import { UnclaimedDocuments1700000000060 } from './0060-unclaimed-documents';
import { MessageNotices1700000000061 } from './0061-message-notices';
import { DeskLists1700000000070 } from './0070-desk-lists';
import { Desk1700000000071 } from './0071-desk';
import { DossierChanges1700000000072 } from './0072-dossier-changes';
import { Examination1700000000075 } from './0075-examination';
import { Intake1700000000080 } from './0080-intake';
import { BulkActs1700000000081 } from './0081-bulk-acts';
import { ReceivedBy1700000000090 } from './0090-received-by';
import { FormEdits1700000000120 } from './0120-form-edits';
import { Search1700000000122 } from './0122-search';
import { BulkChoice1700000000124 } from './0124-bulk-choice';
import { StoredReports1700000000091 } from './0091-stored-reports';
import { EventFacts1700000000092 } from './0092-event-facts';

/** In order; forward only. A migration that has been released is never edited. */
export const MIGRATIONS = [
  Platform1700000000001,
  Organisation1700000000002,
  Identity1700000000003,
  Catalog1700000000004,
  Documents1700000000005,
  Dossiers1700000000006,
  Work1700000000007,
  Forms1700000000008,
  Payments1700000000010,
  Notifications1700000000011,
  Finding1700000000012,
  Issuance1700000000013,
  Satisfaction1700000000014,
  Messages1700000000015,
  StaffDocuments1700000000030,
  KeptAnswers1700000000050,
  Resumed1700000000051,
  ReportCost1700000000052,
  CorrectedName1700000000053,
  UnclaimedDocuments1700000000060,
  MessageNotices1700000000061,
  DeskLists1700000000070,
  Desk1700000000071,
  DossierChanges1700000000072,
  Examination1700000000075,
  Intake1700000000080,
  BulkActs1700000000081,
  ReceivedBy1700000000090,
  StoredReports1700000000091,
  EventFacts1700000000092,
  FormEdits1700000000120,
  Search1700000000122,
  BulkChoice1700000000124,
];
