import { parseDate, type LocalDay } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';
import { answerAt } from '../forms/conditions';
import type { Answers } from '../forms/form-definition';
import type { Vnd } from './money';

/** Who is let off: the groups of art. 10(1) of the Law on Fees and Charges 97/2015/QH13. */
export const EXEMPTION_GROUNDS = [
  'child',
  'poor_household',
  'elderly',
  'disabled',
  'merit',
  'minority_hardship',
] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** How a procedure version charges; data, published with the version. */
export interface FeeTerms {
  /** `copy`: for each copy asked for */
  readonly per: 'case' | 'copy';
  /** the answer of the e-form that says how many copies */
  readonly copiesAnswer: string | null;
  /** share of the whole that is remitted [%]; a ground not named here gives nothing */
  readonly remitted: Readonly<Partial<Record<ExemptionGround, number>>>;
  /** charged when the event the paper is about lies more days back; null: never */
  readonly late: {
    readonly afterDays: number;
    readonly surchargeVnd: Vnd;
    /** the answer of the e-form that says when it happened: `child.birthDate` */
    readonly dateAnswer: string | null;
  } | null;
}

/** The body that sets a fee sets the rates; where the version says nothing, the groups of the law pay nothing. */
export const PLAIN_TERMS: FeeTerms = {
  per: 'case',
  copiesAnswer: null,
  remitted: { child: 100, poor_household: 100, elderly: 100, disabled: 100, merit: 100, minority_hardship: 100 },
  late: null,
};

/** What the person says of the own case; the desk compares it with the papers. */
export interface FeeClaims {
  readonly copies: number;
  readonly exemption: ExemptionGround | null;
  /** day of the event, for a late surcharge */
  readonly eventDay: LocalDay | null;
}

export const MOST_COPIES = 100;

export type FeeLineKind = 'fee' | 'late_surcharge' | 'remission' | 'assessed' | 'obligation' | 'paid_before';

/** A line of the reckoning. Remissions are negative; the lines of an order add up to its amount. */
export interface FeeLine {
  readonly kind: FeeLineKind;
  readonly quantity: number;
  readonly unitVnd: Vnd;
  readonly amountVnd: Vnd;
  /** ground of a remission, or the rule an assessed amount rests on */
  readonly because: string | null;
}

/** @throws DomainError `payment.terms_invalid` for rates outside 0–100 % or amounts that are no đồng */
export function checkTerms(terms: FeeTerms): FeeTerms {
  const rates = Object.values(terms.remitted).every((rate) => Number.isInteger(rate) && rate >= 0 && rate <= 100);
  const late = terms.late === null || (isWhole(terms.late.afterDays) && isWhole(terms.late.surchargeVnd));
  if (!rates || !late) throw new DomainError('payment.terms_invalid');
  return terms;
}

/** The answer of an e-form by which a remission is asked for. */
const EXEMPTION_ANSWER = 'feeExemption';

/**
 * What the person says that the fee depends on: of itself (`fee`), or where the terms find it in the e-form. Anything
 * that is not a claim counts as not made.
 */
export function claimsIn(answers: Readonly<Record<string, unknown>>, { copiesAnswer, late }: FeeTerms): FeeClaims {
  const form = groupIn(groupIn(answers, 'form'), 'answers') as Answers;
  const said = groupIn(answers, 'fee');
  const copies = said['copies'] ?? named(form, copiesAnswer);
  const exemption = said['exemption'] ?? form[EXEMPTION_ANSWER];
  const eventDate = said['eventDate'] ?? named(form, late?.dateAnswer ?? null);
  return {
    copies: isCount(copies) ? Math.min(copies, MOST_COPIES) : 1,
    exemption: EXEMPTION_GROUNDS.find((ground) => ground === exemption) ?? null,
    eventDay: typeof eventDate === 'string' ? dayOrNull(eventDate) : null,
  };
}

function named(form: Answers, path: string | null): unknown {
  return path === null ? undefined : answerAt(form, path);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

type Group = Readonly<Record<string, unknown>>;

function groupIn(answers: Group, key: string): Group {
  const value = answers[key];
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}

/**
 * The fee of a dossier line by line; null when nobody has published the amount and a desk has to name it. `filedOn` is
 * the day of filing: later days cost the person nothing.
 */
export function feeLines(
  feeVnd: Vnd | null,
  terms: FeeTerms,
  claims: FeeClaims,
  filedOn: LocalDay,
): readonly FeeLine[] | null {
  if (feeVnd === null) return null;
  const quantity = terms.per === 'copy' ? claims.copies : 1;
  const lines = [
    line('fee', quantity, feeVnd),
    ...(isLate(terms, claims, filedOn) ? [line('late_surcharge', 1, terms.late?.surchargeVnd ?? 0)] : []),
  ].filter(({ amountVnd }) => amountVnd > 0);
  const whole = totalOf(lines);
  const rate = claims.exemption === null ? 0 : (terms.remitted[claims.exemption] ?? 0);
  // A part of a đồng is rounded in favour of the person.
  const remitted = Math.ceil((whole * rate) / 100);
  if (remitted === 0) return lines;
  return [...lines, { ...line('remission', 1, -remitted), because: claims.exemption }];
}

/** What is still to be paid after what was paid: an answer corrected later changes the reckoning, never the past. */
export function stillDue(lines: readonly FeeLine[], paidVnd: Vnd): readonly FeeLine[] {
  return paidVnd === 0 ? lines : [...lines, line('paid_before', 1, -paidVnd)];
}

/** Never negative: nobody is paid for asking. */
export function totalOf(lines: readonly FeeLine[]): Vnd {
  return Math.max(
    0,
    lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0),
  );
}

/** One line of its own: an amount a desk named, or an obligation. */
export function singleLine(kind: 'assessed' | 'obligation', amountVnd: Vnd, because: string): readonly FeeLine[] {
  return [{ ...line(kind, 1, amountVnd), because }];
}

function line(kind: FeeLineKind, quantity: number, unitVnd: Vnd): FeeLine {
  return { kind, quantity, unitVnd, amountVnd: quantity * unitVnd, because: null };
}

function isLate({ late }: FeeTerms, { eventDay }: FeeClaims, filedOn: LocalDay): boolean {
  return late !== null && eventDay !== null && filedOn - eventDay > late.afterDays;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function dayOrNull(text: string): LocalDay | null {
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}
