import type { IssuedPaperKind } from '@kernel/dossier/issued-papers';

/** Words of official papers, which are in Vietnamese by law (Circular 01/2018/TT-VPCP, Decree 30/2020/NĐ-CP). */
export const PAPER_TEXTS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  titles: {
    form_01: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    form_02: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    form_03: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    form_04: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    result: 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
  } satisfies Readonly<Record<IssuedPaperKind, string>>,
  names: {
    form_01: 'giay-tiep-nhan',
    form_02: 'phieu-bo-sung',
    form_03: 'phieu-tu-choi',
    form_04: 'phieu-xin-loi-hen-lai',
    result: 'ket-qua',
  } satisfies Readonly<Record<IssuedPaperKind, string>>,
  number: 'Mã hồ sơ',
  secret: 'Mã tra cứu',
  desk: 'Bộ phận tiếp nhận',
  from: 'Tiếp nhận hồ sơ của',
  dossierOf: 'Hồ sơ của',
  to: 'Kính gửi',
  address: 'Địa chỉ',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  procedure: 'Thủ tục',
  subject: 'Nội dung đề nghị',
  order: 'STT',
  paper: 'Tên giấy tờ',
  kind: 'Hình thức',
  quantity: 'Số lượng',
  kinds: { original: 'Bản chính', certified: 'Bản sao chứng thực', copy: 'Bản sao' },
  presented: 'xuất trình',
  paperList: 'Thành phần hồ sơ',
  sets: 'Số lượng hồ sơ',
  limit: 'Thời gian giải quyết theo quy định',
  receivedAt: 'Thời gian nhận hồ sơ',
  dueAt: 'Thời gian trả kết quả',
  place: 'Nơi nhận kết quả',
  inRegister: 'Vào Sổ theo dõi hồ sơ',
  inRegisterText: 'quyển số {year} (sổ điện tử), số thứ tự {order}',
  delivery: {
    counter: 'tại bộ phận tiếp nhận',
    post: 'qua dịch vụ bưu chính công ích',
    online: 'bản điện tử trên cổng dịch vụ công',
  },
  fee: 'Phí, lệ phí',
  feeUnknown: 'theo quy định hiện hành',
  feeNone: 'không thu',
  filer: 'NGƯỜI NỘP HỒ SƠ',
  receiver: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
  guide: 'NGƯỜI HƯỚNG DẪN',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  points: 'Nội dung cần bổ sung, hoàn thiện',
  reason: 'Lý do',
  legalBasis: 'Căn cứ pháp lý',
  answerBy: 'Bổ sung trước ngày',
  apology:
    'Đến nay chúng tôi chưa thể trả kết quả đúng hẹn và thành thật xin lỗi vì sự chậm trễ này. Chúng tôi sẽ trả kết quả vào:',
  refused: 'Qua xem xét, hồ sơ nêu trên không được giải quyết vì lý do sau:',
  granted: 'Hồ sơ nêu trên đã được giải quyết với nội dung sau:',
  decidedAt: 'Ngày ký',
  verify: 'Kiểm tra giấy này tại',
  code: 'Mã kiểm tra',
  lookUp: 'Quét mã để tra cứu tiến độ',
  unsigned: 'Bản thể hiện do hệ thống lập; chưa có chữ ký số.',
  simulated: 'Bản trình diễn phần mềm, không có giá trị pháp lý.',
  controlSheet: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  applicant: 'Người nộp',
  handedOver: 'Bên giao',
  takenOver: 'Bên nhận',
  handedAt: 'Thời gian giao, nhận',
  timing: 'Kết quả',
  timings: { before: 'Trước hạn', on: 'Đúng hạn', late: 'Quá hạn' },
  signature: 'Ký nhận',
  note: 'Ghi chú',
  register: 'SỔ THEO DÕI HỒ SƠ',
  registerRange: 'Từ {from} đến {to}',
  registerColumns: {
    order: 'STT',
    number: 'Mã hồ sơ',
    procedure: 'Tên thủ tục hành chính',
    sets: 'Số bộ',
    name: 'Họ và tên',
    contact: 'Địa chỉ, điện thoại',
    body: 'Cơ quan giải quyết',
    receivedAt: 'Ngày nhận',
    dueAt: 'Hẹn trả',
    resolvedAt: 'Có kết quả',
    returnedAt: 'Ngày trả, cách trả',
    signature: 'Ký nhận',
    note: 'Ghi chú',
  },
  draft: 'DỰ THẢO',
  noCode: 'chưa cấp',
  units: { working_days: 'ngày làm việc', calendar_days: 'ngày', hours: 'giờ', same_day: 'trong ngày' },
} as const;

/** `09 giờ 15 phút, ngày 12 tháng 3 năm 2020` from ISO 8601 in the offset of Việt Nam. */
export function legalTime(iso: string): string {
  return `${iso.slice(11, 13)} giờ ${iso.slice(14, 16)} phút, ${legalDate(iso)}`;
}

export function legalDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  // Decree 30/2020/NĐ-CP: a zero before days under ten and months under three, against tampering.
  const monthText = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthText} năm ${year}`;
}
