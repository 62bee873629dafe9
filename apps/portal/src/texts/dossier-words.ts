import { EVENT_WORDS } from '@platform/i18n/event-words';

/** States, stations and events of a dossier, as citizens read them. */
export const DOSSIER_WORDS_VI = {
  stations: {
    submitted: 'Đã nộp',
    received: 'Đã tiếp nhận',
    in_process: 'Đang giải quyết',
    waiting_for_citizen: 'Chờ người nộp',
    resolved: 'Có kết quả',
    returned: 'Đã trả kết quả',
    ended: 'Đã kết thúc',
  },
  states: {
    draft: 'Bản nháp',
    submitted: 'Đã nộp, chờ tiếp nhận',
    supplement_before: 'Cần bạn bổ sung trước khi tiếp nhận',
    not_received: 'Không tiếp nhận, xem lý do',
    closed: 'Đã đóng vì không bổ sung',
    received: 'Đã tiếp nhận',
    in_process: 'Đang giải quyết',
    supplement: 'Cần bạn bổ sung',
    fee_pending: 'Cần bạn thực hiện nghĩa vụ tài chính',
    withdraw_requested: 'Đang rút theo yêu cầu',
    withdrawn: 'Đã rút',
    stopped: 'Dừng xử lý, xem lý do',
    refused: 'Không đủ điều kiện, mời nhận văn bản trả lời',
    approved: 'Có kết quả, mời nhận',
    returned: 'Đã trả kết quả',
  },
  events: EVENT_WORDS.vi,
};

export const DOSSIER_WORDS_EN: typeof DOSSIER_WORDS_VI = {
  stations: {
    submitted: 'Submitted',
    received: 'Received',
    in_process: 'In process',
    waiting_for_citizen: 'Waiting for the applicant',
    resolved: 'Result ready',
    returned: 'Result returned',
    ended: 'Ended',
  },
  states: {
    draft: 'Draft',
    submitted: 'Submitted, waiting to be received',
    supplement_before: 'Action needed before receipt',
    not_received: 'Not received, see the reason',
    closed: 'Closed, no answer came',
    received: 'Received',
    in_process: 'In process',
    supplement: 'Action needed: supplement',
    fee_pending: 'Action needed: payment',
    withdraw_requested: 'Being withdrawn',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped, see the reason',
    refused: 'Refused with reasons, please collect',
    approved: 'Result ready, please collect',
    returned: 'Result returned',
  },
  events: EVENT_WORDS.en,
};
