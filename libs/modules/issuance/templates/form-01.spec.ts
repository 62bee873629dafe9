import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { projectRoot } from '@platform/config/project-root';
import { pagesOf, qrCodeOf, unspaced } from '@test/support/pdf-pages';
import type { PaperFacts } from './paper-facts';
import { renderPdf } from './render-pdf';

/** A5 [pt] */
const [WIDTH, HEIGHT] = [420, 595];
const LOOK_UP = 'https://motcua.hoankiem.hanoi.example.vn/tra-cuu?number=000.00.16.H26-200130-0007';

interface Procedure {
  readonly id: string;
  readonly name_vi: string;
  readonly required_documents: readonly { readonly name_vi: string; readonly copies: number }[];
}

const file = path.join(projectRoot(), 'data', 'procedures.json');
const { procedures } = JSON.parse(readFileSync(file, 'utf8')) as { readonly procedures: readonly Procedure[] };
const BIRTH = procedures.find(({ id }) => id === 'w-birth-registration')!;

const lengthOfPapers = ({ required_documents }: Procedure): number =>
  required_documents.reduce((sum, { name_vi }) => sum + name_vi.length + 40, 0);

function longest(lengthOf: (procedure: Procedure) => number): readonly Procedure[] {
  return [...procedures].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 5);
}

/** With everything in it as long as it gets. */
function receiptOf({ name_vi, required_documents }: Procedure, changes: Partial<PaperFacts> = {}): PaperFacts {
  return {
    kind: 'form_01',
    code: 'ABCD1234EFGH5678',
    number: '000.00.16.H26-200130-0007',
    lookupSecret: '7K2M9QXA',
    agency: { above: 'Ủy ban nhân dân quận Hoàn Kiếm', name: 'Ủy ban nhân dân phường Hàng Bạc' },
    desk: 'Bộ phận Tiếp nhận và Trả kết quả phường Hàng Bạc',
    applicant: {
      fullName: 'Công Tằng Tôn Nữ Thị Nguyễn Hoài Phương',
      address: 'Phòng 1204, nhà A3, ngõ 25 phố Hàng Bạc, phường Hàng Bạc, quận Hoàn Kiếm, thành phố Hà Nội',
      phone: '0912 345 678',
      email: 'congtangtonnu.hoaiphuong@example.vn',
    },
    subject: `Đề nghị giải quyết ${'việc liên quan đến gia đình tôi '.repeat(5)}`,
    procedure: name_vi,
    papers: required_documents.map((each) => ({ name: each.name_vi, form: 'Bản sao chứng thực', copies: each.copies })),
    limit: '15 ngày làm việc',
    fee: '1.500.000 đồng',
    delivery: 'post',
    event: { actor: { kind: 'officer', id: 'x' } } as unknown as DossierEvent,
    at: '2020-01-30T09:15:00+07:00',
    dueAt: '2020-02-20T17:00:00+07:00',
    officer: 'Nguyễn Thị Thanh Hương',
    summary: '',
    pointNames: new Map(),
    verifyUrl: 'https://motcua.hoankiem.hanoi.example.vn/xac-thuc/ABCD1234EFGH5678',
    lookUpUrl: LOOK_UP,
    isSimulated: true,
    ...changes,
  };
}

/** What Form 01 of Circular 01/2018/TT-VPCP asks for, in its order. */
const FIELDS = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  'Mã hồ sơ: 000.00.16.H26-200130-0007',
  'Bộ phận tiếp nhận',
  'Tiếp nhận hồ sơ của',
  'Địa chỉ',
  'Số điện thoại',
  'Thư điện tử',
  'Nội dung đề nghị',
  '1. Thành phần hồ sơ',
  '2. Số lượng hồ sơ: 01 bộ',
  '3. Thời gian giải quyết theo quy định',
  '4. Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 30 tháng 01 năm 2020',
  '5. Thời gian trả kết quả: 17 giờ 00 phút, ngày 20 tháng 02 năm 2020',
  '6. Nơi nhận kết quả',
  'Phí, lệ phí',
  'Vào Sổ theo dõi hồ sơ: quyển số 2020 (sổ điện tử), số thứ tự 200130-0007',
  'NGƯỜI NỘP HỒ SƠ',
  'NGƯỜI TIẾP NHẬN HỒ SƠ',
];

describe('check 39: Form 01', () => {
  test('is one page of A5 for the longest procedures too, with all its fields, the name of the State on one line', async () => {
    for (const procedure of [BIRTH, ...longest(lengthOfPapers), ...longest(({ name_vi }) => name_vi.length)]) {
      const { id } = procedure;
      const [page, ...more] = await pagesOf(await renderPdf(receiptOf(procedure)));
      expect([id, more.length, Math.round(page!.width), Math.round(page!.height)]).toEqual([id, 0, WIDTH, HEIGHT]);
      expect([id, FIELDS.filter((field) => !page!.text.includes(unspaced(field)))]).toEqual([id, []]);
      expect([id, page!.lines.some((line) => line.includes(FIELDS[0]!))]).toEqual([id, true]);
      const { ink } = page!;
      const isInside = ink.left > 20 && ink.right < WIDTH - 20 && ink.top > 20 && ink.bottom < HEIGHT - 15;
      expect([id, ink, isInside]).toEqual([id, ink, true]);
    }
  }, 600_000);

  test.each(['http://127.0.0.1:3000', 'https://mc.vn', 'https://dichvucong.motcua.hoankiem.hanoi.gov.example.vn'])(
    'of %s has a QR code of at least 25 mm that leads to the look-up',
    async (site) => {
      const lookUpUrl = `${site}/tra-cuu?number=000.00.16.H26-200130-0007`;
      const code = await qrCodeOf(await renderPdf(receiptOf(BIRTH, { lookUpUrl })));
      expect(code?.says).toBe(lookUpUrl);
      expect(code?.sideMm).toBeGreaterThanOrEqual(25);
    },
  );

  test('keeps a line for what nobody told', async () => {
    const applicant = { fullName: 'Hoa', address: '', phone: '', email: '' };
    const [page] = await pagesOf(await renderPdf(receiptOf(BIRTH, { applicant, dueAt: null })));
    expect(
      FIELDS.map((field) => field.replace(/: .*/, '')).filter((field) => !page!.text.includes(unspaced(field))),
    ).toEqual([]);
  });
});
