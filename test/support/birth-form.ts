import type { TestClient } from './client';
import { BIRTH, filing } from './dossiers';

/** What the e-form of a birth asks, beside the facts of every dossier. */
export const BIRTH_ANSWERS = {
  eligibility: { residence: 'yes', foreign: 'no' },
  capacity: 'self',
  childRelation: 'mother',
  child: {
    fullName: 'Trần Minh An',
    birthDate: '5/9/2019',
    sex: 'male',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    birthPlace: 'Bệnh viện Phụ sản Hà Nội',
    origin: 'Nam Định',
  },
  mother: {
    fullName: 'Nguyễn Thị Hoa',
    birthYear: '1990',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    residence: 'Số 1 phố Hàng Bạc',
    identityPaper: 'CCCD 001190012345',
  },
  fatherKnown: 'no',
  hasNotification: 'yes',
  notificationNumber: '123, 06/09/2019, BV Phụ sản',
  copies: '2',
  truth: true,
};

/** The body of a birth filed by its e-form. */
export async function filedBirth(
  citizen: TestClient,
  answers: object = {},
  more: object = {},
): Promise<Record<string, unknown>> {
  const body = await filing(citizen, BIRTH, { answers: { ...BIRTH_ANSWERS, ...answers }, ...more });
  // The e-form is the declaration: nobody prints, signs and scans it.
  return { ...body, papers: (body['papers'] as { paper: string }[]).filter(({ paper }) => paper !== 'p1') };
}
