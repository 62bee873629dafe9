import type { ReactNode } from 'react';
import type { FeeLine } from '@kernel/payments/fee-lines';
import { moneyText } from '../texts/format';
import type { PageContext } from './page-context';

interface LinesProps {
  readonly context: PageContext;
  readonly lines: readonly FeeLine[];
  readonly totalVnd: number;
  readonly caption: string;
  readonly total: string;
}

/** The reckoning, line by line, with its sum. */
export function FeeLines({ context, lines, totalVnd, caption, total }: LinesProps): ReactNode {
  const { t, language } = context;
  return (
    <div className="table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.payments.item}</th>
            <th scope="col" className="num">
              {t.payments.quantity}
            </th>
            <th scope="col" className="num">
              {t.payments.unit}
            </th>
            <th scope="col" className="num">
              {t.payments.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{nameOf(line, context)}</td>
              <td className="num">{line.quantity}</td>
              <td className="num">{signedMoney(line.unitVnd, language)}</td>
              <td className="num">{signedMoney(line.amountVnd, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {total}
            </th>
            <td className="num">
              <strong>{moneyText(totalVnd, language)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
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
