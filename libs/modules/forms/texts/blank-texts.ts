import type { Words } from '@kernel/forms/form-definition';

/** A paper to be filled in by hand. */
export const BLANK_KINDS = ['declaration', 'mandate', 'letter'] as const;
export type BlankKind = (typeof BLANK_KINDS)[number];

const words = (vi: string, en: string): Words => ({ vi, en });

/** Heading of every paper of the State, in Vietnamese by law (Decree 30/2020/NĐ-CP, annex I). */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Words of blank papers. The English ones stand beside the Vietnamese: the desk reads the Vietnamese. */
export const BLANK_TEXTS = {
  titles: {
    declaration: words('Tờ khai', 'Declaration'),
    mandate: words('Giấy ủy quyền', 'Mandate'),
    letter: words('Giấy giới thiệu', 'Letter of introduction'),
  } satisfies Readonly<Record<BlankKind, Words>>,
  procedure: words('Thủ tục', 'Procedure'),
  to: words('Kính gửi', 'To'),
  bodies: {
    ward: words('Ủy ban nhân dân phường', "People's Committee of the ward of"),
    district: words('Ủy ban nhân dân quận', "People's Committee of the district of"),
  },
  before: words('Trước khi điền', 'Before you begin'),
  ifChosen: words('Nếu {question} là {answer}:', 'If {question} is {answer}:'),
  onlyIf: words('Chỉ điền khi', 'Only if'),
  handInIf: words('chỉ nộp khi', 'only if'),
  andIf: words('và', 'and'),
  orIf: words('hoặc', 'or'),
  is: words('là', 'is'),
  isNot: words('không phải là', 'is not'),
  isBelow: words('nhỏ hơn', 'is less than'),
  isAbove: words('lớn hơn', 'is more than'),
  isFilled: words('có điền', 'is filled in'),
  isTicked: words('có đánh dấu', 'is ticked'),
  notTicked: words('không đánh dấu', 'is not ticked'),
  optional: words('nếu có', 'if any'),
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  hour: 'giờ',
  minute: 'phút',
  currency: words('đồng', 'VND'),
  more: words('Nhiều hơn thì ghi tiếp vào tờ rời theo các mục trên.', 'For more, go on on a sheet of its own.'),
  papers: words('Giấy tờ kèm theo', 'Papers with it'),
  present: words('xuất trình để đối chiếu', 'shown for comparison'),
  copies: words('{n} bản', 'copies: {n}'),
  signPlace: '…………………, ngày …… tháng …… năm ………',
  signHere: words('(Ký, ghi rõ họ tên)', 'signature and full name'),
  signAndSeal: words('(Ký, ghi rõ họ tên, đóng dấu nếu có)', 'signature, full name, and seal if any'),
  signers: {
    declaration: words('NGƯỜI KHAI', 'Person filing'),
    mandate: words('BÊN ỦY QUYỀN', 'Person giving the mandate'),
    mandated: words('BÊN ĐƯỢC ỦY QUYỀN', 'Person mandated'),
    letter: words('NGƯỜI ĐẠI DIỆN CỦA TỔ CHỨC', 'For the organisation'),
  },
  mandator: words('Bên ủy quyền', 'Person giving the mandate'),
  mandated: words('Bên được ủy quyền', 'Person mandated'),
  organisation: words('Tổ chức', 'Organisation'),
  introduced: words('Giới thiệu ông/bà', 'Introduces'),
  matter: words('Công việc', 'What for'),
  acts: [
    words('Nộp hồ sơ, bổ sung hồ sơ', 'To file, and to supplement'),
    words('Nộp phí, lệ phí', 'To pay the fees'),
    words('Nhận kết quả', 'To receive the result'),
    words('Việc khác:', 'Something else:'),
  ],
  validUntil: words('Có giá trị đến hết', 'Valid until the end of'),
  mandateHint: words(
    'Hỏi bộ phận một cửa xem giấy này có phải chứng thực chữ ký không.',
    'Ask the one-stop desk whether the signatures have to be certified.',
  ),
  illustrative: words(
    'Mẫu minh họa do phần mềm Một Cửa lập từ biểu mẫu điện tử {form} (bản {version}); không phải mẫu chính thức của cơ quan nhà nước.',
    'Illustrative form made by the software Một Cửa; not an official form.',
  ),
  page: 'Trang {n}/{of}',
} as const;
