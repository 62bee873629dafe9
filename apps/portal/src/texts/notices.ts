/** How one is told of changes, and what one was told. */
export const NOTICES_VI = {
  notices: {
    link: 'Cách nhận thông báo',
    title: 'Cách nhận thông báo',
    lead: 'Mỗi thay đổi của hồ sơ được báo một lần, đến địa chỉ ghi trong hồ sơ đó. Không báo từ 21 giờ đến 7 giờ sáng.',
    saved: 'Đã lưu cách nhận thông báo.',
    channelsTitle: 'Báo cho tôi bằng',
    channels: { email: 'Thư điện tử', sms: 'Tin nhắn SMS', zalo: 'Zalo' },
    zaloHint: 'Chọn Zalo là đồng ý để số điện thoại được dùng gửi thông báo qua Zalo. Bỏ chọn là rút lại đồng ý.',
    simulated:
      'Mô phỏng: chưa nối nhà mạng hoặc máy chủ thư, nên các kênh sau chỉ được ghi nhật ký, không gửi đi: {channels}.',
    none: 'Nếu bỏ chọn tất cả, xin tự xem hồ sơ trên trang này: thời hạn bổ sung vẫn được tính.',
    languageTitle: 'Ngôn ngữ của thông báo',
    submit: 'Lưu',
    recent: 'Thông báo gần đây',
    empty: 'Chưa có thông báo nào.',
    states: {
      waiting: 'chờ gửi',
      sent: 'đã gửi',
      failed: 'không gửi được',
      unwanted: 'không gửi theo ý bạn',
      superseded: 'không gửi vì đã có thay đổi mới hơn',
    },
    pretended: 'chỉ ghi nhật ký (mô phỏng)',
    back: 'Hồ sơ của tôi',
  },
};

export const NOTICES_EN: typeof NOTICES_VI = {
  notices: {
    link: 'How you are told',
    title: 'How you are told',
    lead: 'Each change of a dossier is told once, to the address given in that dossier. Nothing is sent from 9 pm to 7 am.',
    saved: 'How you are told was saved.',
    channelsTitle: 'Tell me by',
    channels: { email: 'E-mail', sms: 'Text message', zalo: 'Zalo' },
    zaloHint:
      'Choosing Zalo is consent to using your phone number for notices through Zalo. Unchoosing it takes that back.',
    simulated:
      'Simulation: no operator or mail server is connected, so these are only logged and not sent: {channels}.',
    none: 'If you choose none, please look at your dossiers on this site: time to add papers runs all the same.',
    languageTitle: 'Language of the notices',
    submit: 'Save',
    recent: 'Recent notices',
    empty: 'No notice yet.',
    states: {
      waiting: 'waiting to be sent',
      sent: 'sent',
      failed: 'could not be sent',
      unwanted: 'not sent, as you wished',
      superseded: 'not sent, as something newer happened',
    },
    pretended: 'only logged (simulation)',
    back: 'My dossiers',
  },
};
