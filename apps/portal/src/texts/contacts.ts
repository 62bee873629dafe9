/** Filing with a phone or an e-mail address, and coming back to what was filed so. */
export const CONTACTS_VI = {
  contacts: {
    offer: 'Nộp không cần tài khoản, bằng mã gửi đến điện thoại hoặc thư điện tử',
    title: 'Nộp không cần tài khoản',
    lead: 'Nhập số điện thoại hoặc thư điện tử của bạn. Mã xác nhận gồm 6 chữ số được gửi đến đó.',
    limits:
      'Phiên này kéo dài tối đa 12 giờ, và 2 giờ nếu bạn không làm gì. Muốn điền tiếp sau đó hoặc trên máy khác, giữ lại đường dẫn hoặc mã QR ở trang hồ sơ nháp. Nộp xong bạn nhận mã hồ sơ và mã tra cứu: hãy giữ lại để quay lại sau.',
    draftOffer: 'Bản nháp bắt đầu không cần tài khoản? Điền tiếp bằng mã gửi đến điện thoại hoặc thư điện tử của bạn',
    draftTitle: 'Điền tiếp hồ sơ nháp',
    draftLead:
      'Nhập chính số điện thoại hoặc thư điện tử đã dùng khi bắt đầu. Mã xác nhận gồm 6 chữ số được gửi đến đó.',
    elsewhere: 'Điền tiếp sau hoặc trên máy khác',
    elsewhereLead:
      'Quét mã hoặc giữ lại đường dẫn này. Khi mở ra, bạn nhận mã xác nhận ở chính số điện thoại hoặc thư điện tử này.',
    elsewhereQr: 'Mã QR của bản nháp',
    target: 'Số điện thoại hoặc thư điện tử',
    targetHint: 'Ví dụ 0912 345 678 hoặc hoa@example.vn. Thông báo về hồ sơ cũng được gửi đến đây.',
    ask: 'Gửi mã cho tôi',
    backTitle: 'Quay lại hồ sơ đã nộp không cần tài khoản',
    backLink: 'Đã nộp không cần tài khoản? Quay lại hồ sơ để bổ sung, hỏi hoặc rút',
    backLead: 'Nhập mã hồ sơ, mã tra cứu, và chính số điện thoại hoặc thư điện tử đã dùng khi nộp.',
    codeTitle: 'Nhập mã xác nhận',
    codeSent:
      'Mã đã được gửi đến {target}, dùng được trong 10 phút. Nếu chưa thấy, xin chờ một phút rồi yêu cầu mã mới.',
    codeSentBack: 'Nếu các thông tin khớp với một hồ sơ, mã đã được gửi đến {target} và dùng được trong 10 phút.',
    simulated:
      'Mô phỏng: chưa nối nhà mạng hoặc máy chủ thư nên mã không được gửi đi thật. Người chạy bản trình diễn xem mã ở dòng cuối của tệp logs/sms.log trong thư mục dữ liệu.',
    code: 'Mã xác nhận',
    codeHint: '6 chữ số. Có thể dán.',
    confirm: 'Xác nhận',
    again: 'Yêu cầu mã mới',
  },
};

export const CONTACTS_EN: typeof CONTACTS_VI = {
  contacts: {
    offer: 'File without an account, with a code sent to your phone or e-mail',
    title: 'File without an account',
    lead: 'Enter your phone number or e-mail address. A code of 6 digits is sent to it.',
    limits:
      'This session lasts 12 hours at most, and 2 hours when you do nothing. To go on later or on another device, keep the link or the QR code of the draft’s page. After filing you get a dossier number and a look-up code: keep them to come back.',
    draftOffer: 'A draft begun without an account? Go on with a code sent to your phone or e-mail',
    draftTitle: 'Go on with a draft',
    draftLead: 'Enter the very phone number or e-mail address you began with. A code of 6 digits is sent to it.',
    elsewhere: 'Go on later or on another device',
    elsewhereLead: 'Scan the code or keep this link. When you open it, you get a code on this same phone or e-mail.',
    elsewhereQr: 'QR code of the draft',
    target: 'Phone number or e-mail address',
    targetHint: 'For example 0912 345 678 or hoa@example.vn. Notices about the dossier go there as well.',
    ask: 'Send me a code',
    backTitle: 'Come back to what you filed without an account',
    backLink: 'Filed without an account? Come back to add, ask or withdraw',
    backLead: 'Enter the dossier number, the look-up code, and the very phone number or e-mail address you filed with.',
    codeTitle: 'Enter the code',
    codeSent:
      'The code was sent to {target} and works for 10 minutes. If it is not there, wait a minute and ask for a new one.',
    codeSentBack: 'If what you entered fits a dossier, a code was sent to {target}. It works for 10 minutes.',
    simulated:
      'Simulation: no operator or mail server is connected, so no code is really sent. Whoever runs the demonstration finds it in the last line of logs/sms.log in the data folder.',
    code: 'Code',
    codeHint: '6 digits. You can paste it.',
    confirm: 'Confirm',
    again: 'Ask for a new code',
  },
};
