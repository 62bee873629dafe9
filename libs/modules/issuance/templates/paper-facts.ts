import type { Delivery } from '@kernel/dossier/dossier';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import type { IssuedPaperKind } from '@kernel/dossier/issued-papers';

/** Everything a paper says, read before it is laid out. Instants are ISO 8601 in the offset of Việt Nam. */
export interface PaperFacts {
  readonly kind: IssuedPaperKind;
  readonly code: string;
  readonly number: string;
  readonly lookupSecret: string;
  readonly agency: { readonly above: string; readonly name: string };
  readonly desk: string;
  readonly applicant: {
    readonly fullName: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly subject: string;
  readonly procedure: string;
  readonly papers: readonly {
    readonly name: string;
    readonly form: string;
    readonly copies: number;
  }[];
  readonly limit: string;
  readonly fee: string;
  readonly delivery: Delivery;
  /** the act that owes the paper */
  readonly event: DossierEvent;
  readonly at: string;
  readonly dueAt: string | null;
  /** who acted; null for the citizen or the worker */
  readonly officer: string | null;
  /** the draft that was signed; empty for other papers */
  readonly summary: string;
  /** names of what a supplement point asks for */
  readonly pointNames: ReadonlyMap<string, string>;
  readonly verifyUrl: string;
  readonly lookUpUrl: string;
  readonly isSimulated: boolean;
}
