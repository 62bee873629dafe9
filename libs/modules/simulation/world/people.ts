import { inventedName } from '@modules/installation';
import type { DossierAnswersShape } from './shapes';
import type { Random } from './random';

/** Streets that exist; the people and house numbers do not. */
const STREETS = [
  'Hàng Bạc',
  'Hàng Gai',
  'Lý Thái Tổ',
  'Đinh Tiên Hoàng',
  'Tràng Tiền',
  'Hàng Bài',
  'Phùng Hưng',
  'Trần Quang Khải',
  'Hàng Đào',
  'Bà Triệu',
];

/** An invented person's data for a dossier. The number range 0900 000 xxx belongs to nobody. */
export function inventedAnswers(random: Random, subject: string): DossierAnswersShape {
  const n = random.whole(100_000);
  return {
    applicant: {
      fullName: inventedName(n),
      phone: `0900000${String(n % 1_000).padStart(3, '0')}`,
      address: `Số ${1 + (n % 120)} phố ${random.of(STREETS)}`,
    },
    subject,
  };
}
