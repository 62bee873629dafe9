import { DomainError } from '../errors/domain-error';

export type Language = 'vi' | 'en';

/** A ratio never travels without its counts. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  /** `72.442/72.442 = 100,00%` in Vietnamese */
  readonly text: string;
}

/** @throws DomainError `ratio.impossible` unless both are whole and 0 ≤ numerator ≤ denominator */
export function ratioOf(numerator: number, denominator: number, language: Language = 'vi'): Ratio {
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (!whole || numerator < 0 || numerator > denominator) {
    throw new DomainError('ratio.impossible', { numerator, denominator });
  }
  const counts = `${formatCount(numerator, language)}/${formatCount(denominator, language)}`;
  const percent = percentText(numerator, denominator, language);
  return { numerator, denominator, text: percent === null ? counts : `${counts} = ${percent}` };
}

/**
 * Half-up to two decimals, but 100% only for all and 0% only for none: 72.441/72.442 prints 99,99%.
 * null for 0/0, which has no percentage.
 */
export function percentText(numerator: number, denominator: number, language: Language = 'vi'): string | null {
  if (denominator === 0) return null;
  const hundredths = Number((BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator)));
  const shown = numerator === denominator ? 10_000 : numerator === 0 ? 0 : Math.min(9_999, Math.max(1, hundredths));
  const digits = String(shown).padStart(3, '0');
  return `${digits.slice(0, -2)}${language === 'vi' ? ',' : '.'}${digits.slice(-2)}%`;
}

/** `72.442` in Vietnamese, `72,442` in English. */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
