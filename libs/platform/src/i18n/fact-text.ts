import { formatInstant } from '@kernel/calendar/local-time';
import type { DossierState } from '@kernel/dossier/dossier-states';
import type { ErrorParams } from '@kernel/errors/domain-error';
import type { Role } from '@kernel/organisation/roles';
import type { PaymentState } from '@kernel/payments/payment-states';
import { formatCount, type Language } from '@kernel/sla/ratio';
import { dateText } from './date-text';
import { EVENT_WORDS } from './event-words';

type Words = Readonly<Record<string, string>>;

/** Where a dossier or an order to pay stands, said to whoever it is: the portal has words of its own for the filer. */
const STATES_VI: Readonly<Record<DossierState | PaymentState, string>> = {
  draft: 'Bản nháp',
  submitted: 'Đã nộp, chờ tiếp nhận',
  supplement_before: 'Chờ bổ sung trước khi tiếp nhận',
  not_received: 'Không tiếp nhận',
  closed: 'Đã đóng vì không bổ sung',
  received: 'Đã tiếp nhận',
  in_process: 'Đang giải quyết',
  supplement: 'Chờ bổ sung',
  fee_pending: 'Chờ thực hiện nghĩa vụ tài chính',
  withdraw_requested: 'Đang rút theo yêu cầu',
  withdrawn: 'Đã rút',
  stopped: 'Dừng xử lý',
  refused: 'Từ chối giải quyết',
  approved: 'Đã có kết quả',
  returned: 'Đã trả kết quả',
  created: 'Chưa thanh toán',
  pending: 'Chờ cổng thanh toán xác nhận',
  failed: 'Thanh toán không thành công',
  expired: 'Hết giờ thanh toán',
  paid: 'Đã thanh toán',
  refunded: 'Đã hoàn tiền',
  cancelled: 'Đã thay bằng khoản khác',
};

const STATES_EN: typeof STATES_VI = {
  draft: 'draft',
  submitted: 'submitted, waiting to be received',
  supplement_before: 'waiting for a supplement before receipt',
  not_received: 'not received',
  closed: 'closed, no answer came',
  received: 'received',
  in_process: 'in process',
  supplement: 'waiting for a supplement',
  fee_pending: 'waiting for a payment',
  withdraw_requested: 'being withdrawn',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  refused: 'refused with reasons',
  approved: 'result ready',
  returned: 'result returned',
  created: 'not paid',
  pending: 'waiting for the gateway',
  failed: 'payment failed',
  expired: 'time to pay ran out',
  paid: 'paid',
  refunded: 'refunded',
  cancelled: 'replaced by another payment',
};

/** Who acted, where no name is known. */
const ACTORS: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  vi: {
    citizen: 'người nộp',
    desk_officer: 'cán bộ một cửa',
    specialist: 'cán bộ giải quyết',
    unit_head: 'thủ trưởng đơn vị',
    supervisor: 'người giám sát',
    inspector: 'thanh tra',
    petition_handler: 'cán bộ tiếp công dân',
    administrator: 'người quản trị',
    system: 'hệ thống',
  },
  en: {
    citizen: 'the applicant',
    desk_officer: 'a desk officer',
    specialist: 'a specialist',
    unit_head: 'the head of the unit',
    supervisor: 'a supervisor',
    inspector: 'an inspector',
    petition_handler: 'a petition handler',
    administrator: 'an administrator',
    system: 'the system',
  },
};

const DRAFT_SAVED: Readonly<Record<Language, string>> = { vi: 'sửa bản nháp', en: 'draft saved' };

const STATES: Readonly<Record<Language, Words>> = { vi: STATES_VI, en: STATES_EN };

type Speaker = (value: string, language: Language) => string;

const inWords =
  (words: (language: Language) => Words): Speaker =>
  (value, language) =>
    Object.hasOwn(words(language), value) ? (words(language)[value] ?? value) : value;

const day: Speaker = (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value);
const money: Speaker = (value, language) =>
  Number.isSafeInteger(Number(value)) ? formatCount(Number(value), language) : value;

/** How the facts of a refusal are said: those that are codes, instants, days or sums of money, by their name. */
const SPOKEN: Readonly<Record<string, Speaker>> = {
  state: inWords((language) => STATES[language]),
  event: inWords((language) => ({ ...EVENT_WORDS[language], draft: DRAFT_SAVED[language] })),
  by: inWords((language) => ACTORS[language]),
  at: (value) => instantText(value),
  date: day,
  day,
  from: day,
  to: day,
  dueVnd: money,
  amountVnd: money,
};

/** The facts of a refusal as a reader is told them; the problem document carries them as they are. */
export function spoken(params: ErrorParams, language: Language): ErrorParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const speaker = Object.hasOwn(SPOKEN, name) ? SPOKEN[name] : undefined;
      const isSpoken = speaker !== undefined && (typeof value === 'string' || typeof value === 'number');
      return [name, isSpoken ? speaker(String(value), language) : value];
    }),
  );
}

/** `30/01/2020 09:05` in the time of Việt Nam; dates are written one way in both languages */
function instantText(value: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant)) return value;
  const iso = formatInstant(instant);
  return `${dateText(iso)} ${iso.slice(11, 16)}`;
}
