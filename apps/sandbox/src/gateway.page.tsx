import type { ReactNode } from 'react';
import { amountFromGateway } from '@kernel/payments/vnpay-text';
import { formatCount, type Language } from '@kernel/sla/ratio';
import type { SandboxPayment } from './sandbox-books';
import { DELIVERIES } from './sandbox-gateway';

const TEXTS = {
  vi: {
    title: 'Cổng thanh toán giả lập',
    note: 'SANDBOX / GIẢ LẬP: không có ngân hàng và không có tiền thật. Trang này thay cho cổng VNPay trong bản trình diễn.',
    amount: 'Số tiền',
    subject: 'Nội dung',
    reference: 'Mã giao dịch',
    how: 'Cơ quan được báo kết quả như thế nào',
    deliveries: {
      now: 'Báo ngay',
      lost: 'Mất, không báo',
      twice: 'Báo hai lần',
      late: 'Báo muộn (giữ lại)',
      forged: 'Trước đó có một thông báo giả mạo',
      repriced: 'Báo với số tiền khác',
      contradictory: 'Báo trái ngược: hỏng rồi thành công',
    },
    success: 'Thanh toán thành công',
    decline: 'Ngân hàng từ chối',
    cancel: 'Hủy, quay về',
    over: 'Giao dịch này đã kết thúc hoặc đã hết giờ.',
    back: 'Quay về trang của cơ quan',
  },
  en: {
    title: 'Simulated payment gateway',
    note: 'SANDBOX / SIMULATION: no bank and no real money. In the demonstration this page takes the place of VNPay.',
    amount: 'Amount',
    subject: 'Subject',
    reference: 'Transaction',
    how: 'How the agency hears of it',
    deliveries: {
      now: 'At once',
      lost: 'Lost, never',
      twice: 'Twice',
      late: 'Late (held back)',
      forged: 'A forged announcement comes first',
      repriced: 'With another amount',
      contradictory: 'Contradictory: failed, then paid',
    },
    success: 'Pay',
    decline: 'The bank declines',
    cancel: 'Cancel and go back',
    over: 'This transaction has ended, or its time is over.',
    back: 'Back to the agency',
  },
} as const;

interface GatewayProps {
  readonly payment: SandboxPayment;
  readonly isOver: boolean;
}

export function GatewayPage({ payment, isOver }: GatewayProps): ReactNode {
  const { request, reference } = payment;
  const language: Language = request['vnp_Locale'] === 'en' ? 'en' : 'vi';
  const t = TEXTS[language];
  const amount = formatCount(amountFromGateway(request['vnp_Amount'] ?? '') ?? 0, language);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${t.title} · sandbox`}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
      </head>
      <body>
        <main className="main" id="main">
          <h1>{t.title}</h1>
          <p className="note">{t.note}</p>
          <dl className="facts">
            <dt>{t.amount}</dt>
            <dd>{`${amount}\u00a0₫`}</dd>
            <dt>{t.subject}</dt>
            <dd>{request['vnp_OrderInfo']}</dd>
            <dt>{t.reference}</dt>
            <dd className="code">{reference}</dd>
          </dl>
          {payment.state !== 'open' || isOver ? <p>{t.over}</p> : null}
          <Decision payment={payment} language={language} isOpen={payment.state === 'open' && !isOver} />
        </main>
      </body>
    </html>
  );
}

function Decision({
  payment,
  language,
  isOpen,
}: {
  readonly payment: SandboxPayment;
  readonly language: Language;
  readonly isOpen: boolean;
}): ReactNode {
  const t = TEXTS[language];
  return (
    <form method="post" action="/sandbox/vnpay/pay">
      <input type="hidden" name="reference" value={payment.reference} />
      {isOpen ? (
        <div className="field">
          <label htmlFor="delivery">{t.how}</label>
          <select id="delivery" name="delivery" defaultValue="now">
            {DELIVERIES.map((delivery) => (
              <option key={delivery} value={delivery}>
                {t.deliveries[delivery]}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input type="hidden" name="delivery" value="lost" />
      )}
      <p className="buttons">
        {(isOpen ? (['success', 'decline', 'cancel'] as const) : (['cancel'] as const)).map((outcome) => (
          <button key={outcome} className="button" type="submit" name="outcome" value={outcome}>
            {isOpen ? t[outcome] : t.back}
          </button>
        ))}
      </p>
    </form>
  );
}
