import { countText } from '../texts/format';
import type { Language } from '../texts/language';

/** `15.000 ₫`, `₫15,000` */
export function moneyText(amountVnd: number, language: Language): string {
  const digits = countText(amountVnd, language);
  return language === 'vi' ? `${digits}\u00a0₫` : `₫${digits}`;
}
