/** Papers issued to the person, and checking one. */
export const PAPERS_VI = {
  papers: {
    title: 'Giấy tờ cơ quan cấp',
    none: 'Chưa có giấy tờ nào.',
    kinds: {
      form_01: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01)',
      form_02: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02)',
      form_03: 'Phiếu từ chối (Mẫu 03)',
      form_04: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04)',
      result: 'Kết quả giải quyết',
    },
    status: { valid: '', replaced: 'đã thay thế', revoked: 'đã thu hồi' },
    checkTitle: 'Kiểm tra giấy tờ do cơ quan cấp',
    checkLead: 'Quét mã QR trên giấy, hoặc nhập mã kiểm tra in cạnh mã QR.',
    check: 'Kiểm tra',
    code: 'Mã kiểm tra',
    codeHint: '16 ký tự in trên giấy',
    paper: 'Loại giấy',
    issuedAt: 'Lập lúc',
    withdrawnAt: 'Thu hồi lúc',
    verdicts: {
      valid: 'Giấy này do hệ thống lập và còn hiệu lực',
      replaced: 'Giấy này đã được thay bằng bản khác',
      revoked: 'Giấy này đã bị thu hồi',
    },
    compare: 'So mã hồ sơ và ngày trên giấy với thông tin này. Nội dung và tên người không hiển thị ở đây.',
    qr: 'Mã QR mở trang tra cứu với mã hồ sơ này',
  },
};

export const PAPERS_EN: typeof PAPERS_VI = {
  papers: {
    title: 'Papers issued to you',
    none: 'No paper yet.',
    kinds: {
      form_01: 'Receipt with the appointment date (Form 01)',
      form_02: 'Request to complete the dossier (Form 02)',
      form_03: 'Refusal (Form 03)',
      form_04: 'Apology and new appointment (Form 04)',
      result: 'Result',
    },
    status: { valid: '', replaced: 'replaced', revoked: 'revoked' },
    checkTitle: 'Check a paper issued here',
    checkLead: 'Scan the QR code on the paper, or type the code printed beside it.',
    check: 'Check',
    code: 'Code',
    codeHint: '16 characters printed on the paper',
    paper: 'Kind of paper',
    issuedAt: 'Issued at',
    withdrawnAt: 'Taken back at',
    verdicts: {
      valid: 'This paper was issued here and holds',
      replaced: 'This paper has been replaced by another',
      revoked: 'This paper has been revoked',
    },
    compare: 'Compare number and date on the paper with these. Contents and names are not shown here.',
    qr: 'QR code that opens the look-up with this number',
  },
};
