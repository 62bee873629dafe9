/** The conversation with the desk. */
export const MESSAGES_VI = {
  messages: {
    link: 'Hỏi bộ phận một cửa',
    title: 'Trao đổi về hồ sơ',
    lead: 'Hỏi và đáp về hồ sơ {number}. Bộ phận một cửa trả lời trong giờ làm việc.',
    none: 'Chưa có tin nhắn nào.',
    you: 'Bạn',
    text: 'Tin nhắn của bạn',
    send: 'Gửi tin nhắn',
    over: 'Hồ sơ đã kết thúc, không gửi thêm tin nhắn được.',
  },
};

export const MESSAGES_EN: typeof MESSAGES_VI = {
  messages: {
    link: 'Ask the one-stop desk',
    title: 'Messages about the dossier',
    lead: 'Questions and answers about dossier {number}. The desk answers in office hours.',
    none: 'No message yet.',
    you: 'You',
    text: 'Your message',
    send: 'Send the message',
    over: 'The dossier is over; no more messages can be sent.',
  },
};
