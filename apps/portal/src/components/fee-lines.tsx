import type { ReactNode } from 'react';
import type { FeeLine } from '@kernel/payments/fee-lines';
import { moneyText } from '../texts/format';
import type { PageContext } from './page-context';

interface LinesProps {
  readonly context: PageContext;
  readonly lines: readonly FeeLine[];
  readonly totalVnd: number;
  readonly total: string;
}

/** The reckoning, line by line, with its sum. Two columns, so that the sum is on the screen of a phone. */
export function FeeLines({ context, lines, totalVnd, total }: LinesProps): ReactNode {
  const { t, language } = context;
  return (
    <table className="money">
      <caption>{t.payments.reckoning}</caption>
      <thead>
        <tr>
          <th scope="col">{t.payments.item}</th>
          <th scope="col" className="num">
            {t.payments.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td>
              {nameOf(line, context)}
              {line.quantity === 1 ? null : (
                <span className="hint">{` ${line.quantity}\u00a0×\u00a0${moneyText(line.unitVnd, language)}`}</span>
              )}
            </td>
            <td className="num">{signedMoney(line.amountVnd, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total}</th>
          <td className="num">{moneyText(totalVnd, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function nameOf({ kind, because }: FeeLine, { t }: PageContext): string {
  if (because === null) return t.payments.lines[kind];
  const ground = kind === 'remission' ? t.payments.grounds[because as keyof typeof t.payments.grounds] : because;
  return `${t.payments.lines[kind]}: ${ground}`;
}

/** With a real minus sign before the digits. */
function signedMoney(vnd: number, language: PageContext['language']): string {
  return vnd < 0 ? `−${moneyText(-vnd, language)}` : moneyText(vnd, language);
}
