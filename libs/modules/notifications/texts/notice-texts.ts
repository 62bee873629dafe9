import type { NoticeKind } from '@kernel/notifications/notices';
import type { Language } from '@kernel/sla/ratio';

interface NoticeWords {
  /** the change in one sentence: `{due}`, `{n}`, `{by}`, `{amount}` and `{payment}` are filled in */
  readonly changes: Readonly<Record<NoticeKind, string>>;
  readonly subject: string;
  readonly draftSubject: string;
  readonly dossier: string;
  readonly procedure: string;
  readonly see: string;
  readonly sender: string;
  readonly preferences: string;
  readonly given: string;
}

const VI: NoticeWords = {
  changes: {
    filed: 'Hồ sơ đã được nộp và đang chờ bộ phận một cửa tiếp nhận.',
    received: 'Hồ sơ đã được tiếp nhận. Hẹn trả kết quả: {due}.',
    not_received: 'Hồ sơ không được tiếp nhận. Lý do có trên trang hồ sơ.',
    supplement_asked: 'Cần bạn bổ sung {n} mục, trước {by}. Từng mục và lý do có trên trang hồ sơ.',
    lapsed: 'Hồ sơ đã đóng vì quá thời gian bổ sung. Có thể nộp lại.',
    obligation: 'Cần bạn nộp {amount} để hồ sơ được giải quyết tiếp.',
    result_ready: 'Hồ sơ đã có kết quả, mời nhận theo cách đã chọn.',
    refused: 'Hồ sơ không đủ điều kiện giải quyết. Văn bản trả lời và lý do có trên trang hồ sơ.',
    reappointed: 'Chúng tôi xin lỗi vì chưa trả kết quả đúng hẹn. Ngày hẹn mới: {due}. Lý do có trên trang hồ sơ.',
    withdrawn: 'Hồ sơ đã được rút theo yêu cầu.',
    withdrawal_declined:
      'Đề nghị rút hồ sơ không được chấp nhận; hồ sơ tiếp tục được giải quyết. Lý do có trên trang hồ sơ.',
    stopped: 'Hồ sơ đã dừng xử lý. Lý do có trên trang hồ sơ.',
    resumed: 'Hồ sơ được tiếp tục xử lý. Hẹn trả kết quả: {due}.',
    draft_expiring:
      'Hồ sơ nháp chưa nộp của bạn sẽ bị xoá ngày {expires}. Mở ra và lưu một trang là được giữ thêm; không cần nữa thì cứ để đó.',
    payment_received: 'Đã nhận {amount} (mã thanh toán {payment}).',
    message_received: 'Cán bộ gửi bạn một tin nhắn về hồ sơ. Đọc và trả lời trên trang hồ sơ.',
  },
  subject: 'Hồ sơ {number}: {state}',
  draftSubject: 'Hồ sơ nháp của bạn: {state}',
  dossier: 'Mã hồ sơ',
  procedure: 'Thủ tục',
  see: 'Xem hồ sơ',
  sender: 'Đây là thư tự động của bộ phận một cửa; xin không trả lời thư này.',
  preferences: 'Đổi cách nhận hoặc thôi nhận thông báo',
  given: 'Bạn nhận thư này vì địa chỉ được ghi trong hồ sơ. Muốn thôi nhận, xin báo bộ phận một cửa.',
};

const EN: NoticeWords = {
  changes: {
    filed: 'The dossier was filed and waits for the one-stop desk to receive it.',
    received: 'The dossier was received. The result is promised for {due}.',
    not_received: 'The dossier was not received. The reason is on its page.',
    supplement_asked:
      'You are asked to add {n} items, by {by}. Each item and its reason are on the page of the dossier.',
    lapsed: 'The dossier was closed because the time to add to it is over. You can file again.',
    obligation: 'You are asked to pay {amount} before the dossier can go on.',
    result_ready: 'The result is ready; please collect it the way you chose.',
    refused: 'The dossier does not meet the conditions. The written answer and its reason are on its page.',
    reappointed:
      'We apologise: the result is not ready on the day promised. The new day is {due}. The reason is on the page.',
    withdrawn: 'The dossier was withdrawn as you asked.',
    withdrawal_declined: 'Your wish to withdraw was declined and the dossier goes on. The reason is on its page.',
    stopped: 'Work on the dossier was stopped. The reason is on its page.',
    resumed: 'Work on the dossier goes on. The result is promised for {due}.',
    draft_expiring:
      'Your draft, which is not filed yet, will be deleted on {expires}. Open it and save a page to keep it; if you do not need it, just leave it.',
    payment_received: '{amount} was received (payment {payment}).',
    message_received: 'An officer sent you a message about the dossier. Read and answer it on the page of the dossier.',
  },
  subject: 'Dossier {number}: {state}',
  draftSubject: 'Your draft: {state}',
  dossier: 'Dossier number',
  procedure: 'Procedure',
  see: 'See the dossier',
  sender: 'This is an automatic message of the one-stop desk; please do not reply.',
  preferences: 'Change how you are told, or stop being told',
  given: 'You get this because the address was given with the dossier. To stop it, please tell the one-stop desk.',
};

/** What the subject of a mail says, short. */
export const SUBJECTS: Readonly<Record<Language, Readonly<Record<NoticeKind, string>>>> = {
  vi: {
    filed: 'đã nộp',
    received: 'đã tiếp nhận',
    not_received: 'không tiếp nhận',
    supplement_asked: 'cần bổ sung',
    lapsed: 'đã đóng',
    obligation: 'cần nộp tiền',
    result_ready: 'có kết quả',
    refused: 'không đủ điều kiện',
    reappointed: 'xin lỗi và hẹn lại',
    withdrawn: 'đã rút',
    withdrawal_declined: 'không chấp nhận rút',
    stopped: 'dừng xử lý',
    resumed: 'tiếp tục xử lý',
    payment_received: 'đã nhận thanh toán',
    message_received: 'có tin nhắn mới',
    draft_expiring: 'sắp hết hạn',
  },
  en: {
    filed: 'filed',
    received: 'received',
    not_received: 'not received',
    supplement_asked: 'something to add',
    lapsed: 'closed',
    obligation: 'payment needed',
    result_ready: 'result ready',
    refused: 'conditions not met',
    reappointed: 'apology and new date',
    withdrawn: 'withdrawn',
    withdrawal_declined: 'withdrawal declined',
    stopped: 'stopped',
    resumed: 'goes on',
    payment_received: 'payment received',
    message_received: 'a new message',
    draft_expiring: 'about to expire',
  },
};

export const NOTICE_TEXTS: Readonly<Record<Language, NoticeWords>> = { vi: VI, en: EN };
