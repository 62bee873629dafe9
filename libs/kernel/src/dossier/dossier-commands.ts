import type { Instant } from '../calendar/local-time';
import type { OfficerChoice } from '../organisation/choose-officer';
import type { Channel, Delivery, FiledPaper, SupplementPoint } from './dossier';
import type { LastMove } from './last-move';

interface Filing {
  readonly dossierId: string;
  readonly number: string;
  readonly wardUnitId: string;
  readonly applicantId: string | null;
  readonly answersHash: string;
  readonly papers: readonly FiledPaper[];
  readonly delivery: Delivery;
}

interface SupplementGiven {
  readonly papers: readonly FiledPaper[];
  readonly answersHash: string;
  /** targets of the questions that have another answer now: `answers.subject` */
  readonly answered: readonly string[];
}

/** What can be asked of a dossier: one entry an act of `dossier.transitions.ts`, with the facts the act needs. */
export interface CommandInputs {
  submit: Filing;
  take_in: Filing & {
    readonly channel: Exclude<Channel, 'online'>;
    /** when it was really received, by a desk without network; null: now */
    readonly receivedAt: Instant | null;
    /** `YYYY-MM-DD`; only of what came by post */
    readonly postmarkedOn: string | null;
  };
  receive: object;
  ask_before_receipt: { readonly points: readonly SupplementPoint[] };
  give_before_receipt: SupplementGiven;
  lapse: object;
  refuse_receipt: { readonly reason: string; readonly legalBasis: string };
  route: { readonly choices: ReadonlyMap<number, OfficerChoice> };
  hand_over: { readonly note: string; readonly toDeskId: string | null; readonly toOfficerId: string | null };
  take_over: { readonly reason: string };
  claim: object;
  release: { readonly reason: string | null };
  reassign: { readonly no: number; readonly choice: OfficerChoice; readonly reason: string };
  consult: {
    readonly desks: readonly { readonly deskId: string; readonly officerId: string | null }[];
    readonly question: string;
    readonly workingDays: number;
    /** for the desk that asks and those asked, and nobody else */
    readonly confidential?: boolean;
  };
  give_opinion: { readonly opinion: string };
  draft_result: { readonly summary: string; readonly documentId: string | null };
  send_back: { readonly reason: string; readonly toNo: number | null };
  endorse: object;
  /** the passing-on nothing has followed but its routing; null when something has */
  take_back: { readonly move: LastMove | null };
  sign: { readonly documentId: string | null };
  conclude: object;
  refuse: { readonly reason: string; readonly legalBasis: string };
  request_supplement: { readonly points: readonly SupplementPoint[]; readonly overrideReason: string | null };
  answer_supplement: SupplementGiven;
  require_obligation: { readonly amountVnd: number; readonly reason: string };
  settle_obligation: { readonly receipt: string };
  /** `newDate` is `YYYY-MM-DD` */
  reappoint: { readonly newDate: string; readonly reason: string };
  withdraw: { readonly reason: string | null };
  request_withdrawal: { readonly reason: string };
  accept_withdrawal: object;
  decline_withdrawal: { readonly reason: string };
  stop: { readonly reason: string; readonly legalBasis: string };
  resume: { readonly reason: string };
  return_result: { readonly method: Delivery; readonly receivedBy: string };
}

export type DossierAction = keyof CommandInputs;

export type DossierCommand<A extends DossierAction = DossierAction> = {
  [K in A]: { readonly action: K; readonly input: CommandInputs[K] };
}[A];
