import { ABOUT_VI } from './about';
import { CONTACTS_VI } from './contacts';
import { DEFINITIONS_VI } from './definitions';
import { FIND_VI } from './find';
import { FILING_VI } from './filing';
import { FORM_EDITOR_VI } from './form-editor';
import { FOLLOW_VI } from './follow';
import { MESSAGES_VI } from './messages';
import { NOTICES_VI } from './notices';
import { OPEN_FIGURES_VI } from './open-figures';
import { WARDS_VI } from './wards';
import { PAPERS_VI } from './papers';
import { PAYMENTS_VI } from './payments';
import { RATING_VI } from './rating';
import { DOSSIER_WORDS_VI } from './dossier-words';

/** Every sentence of the portal in Vietnamese. `en.ts` has the same keys or does not compile. */
export const VI = {
  ...ABOUT_VI,
  ...CONTACTS_VI,
  ...DEFINITIONS_VI,
  ...FIND_VI,
  ...FILING_VI,
  ...FOLLOW_VI,
  ...FORM_EDITOR_VI,
  ...MESSAGES_VI,
  ...NOTICES_VI,
  ...OPEN_FIGURES_VI,
  ...WARDS_VI,
  ...PAPERS_VI,
  ...PAYMENTS_VI,
  ...RATING_VI,
  ...DOSSIER_WORDS_VI,
  language: 'vi',
  site: 'Một Cửa',
  siteLong: 'Một Cửa quận Hoàn Kiếm',
  official:
    'Trang trình diễn phần mềm mã nguồn mở Một Cửa, theo mô hình quận Hoàn Kiếm năm 2020. Không phải trang của cơ quan nhà nước.',
  skip: 'Đến nội dung chính',
  menu: 'Trình đơn chính',
  nav: {
    home: 'Trang chủ',
    procedures: 'Thủ tục',
    lookUp: 'Tra cứu hồ sơ',
    open: 'Công khai tiến độ',
    mine: 'Hồ sơ của tôi',
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
  },
  switchLanguage: 'English',
  footer: {
    help: 'Trợ giúp',
    privacy: 'Quyền riêng tư',
    accessibility: 'Khả năng tiếp cận',
    links: 'Về trang này',
    api: 'Giao diện lập trình (API)',
    simulated: 'Lịch sử hồ sơ 2016–2020 là số liệu mô phỏng.',
    source: 'Phần mềm mã nguồn mở, giấy phép MIT.',
  },
  file: {
    title: 'Nộp hồ sơ',
    lead: 'Điền thông tin, đính kèm giấy tờ rồi bấm Nộp hồ sơ. Mục có dấu * là bắt buộc.',
    person: 'Người nộp',
    fullName: 'Họ và tên',
    phone: 'Số điện thoại',
    phoneHint: '10 chữ số, ví dụ 0912 345 678',
    email: 'Thư điện tử',
    citizenNumber: 'Số định danh cá nhân',
    citizenNumberHint: '12 chữ số, in trên thẻ căn cước',
    address: 'Địa chỉ',
    ward: 'Phường nơi cư trú',
    choose: 'Chọn',
    request: 'Nội dung đề nghị',
    subject: 'Đề nghị giải quyết việc gì',
    note: 'Ghi chú thêm',
    papers: 'Giấy tờ',
    papersHint: 'Ảnh chụp (JPEG, PNG, HEIC) hoặc PDF, mỗi tệp không quá {mb} MB.',
    kept: 'Đã nhận',
    delivery: 'Nhận kết quả',
    counter: 'Tại bộ phận một cửa',
    post: 'Qua bưu chính',
    online: 'Bản điện tử',
    submit: 'Nộp hồ sơ',
    privacy: 'Thông tin chỉ dùng để giải quyết hồ sơ này. Người có trách nhiệm giải quyết mới được xem.',
    optional: 'không bắt buộc',
    required: 'bắt buộc',
    alreadySent: 'Hồ sơ này đã được nộp. Xem trong Hồ sơ của tôi.',
  },
  sent: {
    title: 'Đã nộp hồ sơ',
    number: 'Mã hồ sơ',
    secret: 'Mã tra cứu',
    keep: 'Giữ hai mã này để tra cứu mà không cần đăng nhập. Có thể in trang này, hoặc đánh dấu để mở lại: nội dung vẫn vậy.',
    next: 'Việc tiếp theo',
    nextText: 'Bộ phận một cửa kiểm tra hồ sơ. Ngày hẹn trả kết quả có ngay khi hồ sơ được tiếp nhận.',
    contact: 'Cần hỏi: bộ phận một cửa nơi tiếp nhận, giờ hành chính 8:00–12:00 và 13:00–17:00.',
    see: 'Xem hồ sơ',
  },
  lookUp: {
    title: 'Tra cứu hồ sơ',
    number: 'Mã hồ sơ',
    numberHint: 'In trên giấy hẹn, ví dụ 000.99.00.H26-200130-0007',
    secret: 'Mã tra cứu',
    secretHint: '8 ký tự in cạnh mã hồ sơ',
    submit: 'Tra cứu',
    progress: 'Tiến độ',
    due: 'Hẹn trả kết quả',
    noDue: 'Chưa tính (chưa tiếp nhận hoặc đang tạm dừng)',
    degree: 'Đã qua {done} trên {of} chặng',
  },
  dossier: {
    title: 'Hồ sơ',
    state: 'Tình trạng',
    due: 'Hẹn trả kết quả',
    history: 'Quá trình',
    papers: 'Giấy tờ đã nộp',
    why: 'Vì sao là ngày này',
    whyLead: 'Thời hạn {limit}, tính từ lúc {from}. Ngày nhận không tính.',
    reason: 'Lý do',
    returned: {
      counter: 'Nhận tại quầy',
      post: 'Gửi bưu chính, số vận đơn: {by}',
      online: 'Nhận trực tuyến',
    },
    day: 'Ngày',
    counted: 'ngày thứ {n}',
    receipt: 'ngày nhận, không tính',
    weekend: 'cuối tuần',
    off: 'ngày lễ',
    substitute: 'nghỉ bù',
    moved: 'chuyển sang ngày làm việc',
    overdue: 'Quá hạn',
    filedAt: 'Nộp lúc',
    channel: 'Cách nộp',
    channels: { online: 'Trực tuyến', counter: 'Trực tiếp', post: 'Bưu chính' },
  },
  reads: {
    title: 'Ai đã xem hồ sơ này ({n})',
    lead: 'Ghi lại mỗi lần cán bộ mở hồ sơ này hoặc thấy nó khi tìm kiếm, gộp theo giờ. Danh sách công việc hằng ngày không được ghi.',
    opened: 'mở hồ sơ',
    found: 'thấy trong kết quả tìm kiếm',
  },
  signIn: {
    title: 'Đăng nhập',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    register: 'Tạo tài khoản',
    demo: 'Bản trình diễn: dùng congdan1, mật khẩu motcua-demo-2020.',
  },
  register: {
    title: 'Tạo tài khoản',
    login: 'Tên đăng nhập',
    loginHint: 'Số điện thoại, thư điện tử hoặc một tên tùy chọn',
    password: 'Mật khẩu',
    passwordHint: 'Ít nhất 10 ký tự, bất kỳ',
    name: 'Họ và tên',
    submit: 'Tạo tài khoản',
  },
  errors: {
    prefix: 'Lỗi: ',
    summary: 'Có mục chưa đúng',
    title: 'Không thực hiện được',
    wayOut: 'Về trang chủ',
    support: 'Mã hỗ trợ',
  },
};

export type Texts = typeof VI;
