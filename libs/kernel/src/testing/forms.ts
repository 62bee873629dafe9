import { defineForm } from '../forms/define-form';
import type { AuthoredField, AuthoredForm, Form, Page } from '../forms/form-definition';

const words = (text: string) => ({ vi: text, en: text });

/** What every form asks; the rest is up to the test. */
export const CORE_PAGES: readonly Page<AuthoredField>[] = [
  {
    key: 'filer',
    title: words('Người nộp'),
    fields: [
      {
        type: 'person',
        key: 'applicant',
        label: words('Người nộp'),
        parts: ['fullName', 'phone', 'email', 'citizenNumber', 'address'],
        optionalParts: ['email', 'citizenNumber'],
      },
      { type: 'ward', key: 'wardId', label: words('Phường') },
    ],
  },
  {
    key: 'result',
    title: words('Nhận kết quả'),
    fields: [
      {
        type: 'radio',
        key: 'delivery',
        label: words('Nhận kết quả'),
        options: [
          { value: 'counter', ...words('Tại quầy') },
          { value: 'post', ...words('Bưu chính') },
        ],
      },
    ],
  },
];

/** A form with these fields on a page of its own. */
export function authored(fields: readonly AuthoredField[], more: Partial<AuthoredForm> = {}): AuthoredForm {
  return {
    id: 'test-form',
    version: 1,
    validFrom: '2016-01-01',
    eligibility: [],
    papers: [],
    subject: words('Đề nghị'),
    source: 'test',
    illustrative: true,
    pages: [...CORE_PAGES, ...(fields.length === 0 ? [] : [{ key: 'matter', title: words('Nội dung'), fields }])],
    ...more,
  };
}

export function formOf(fields: readonly AuthoredField[], more: Partial<AuthoredForm> = {}): Form {
  return defineForm(authored(fields, more));
}

/** Answers to `CORE_PAGES`. */
export const CORE_ANSWERS = {
  applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0912345678', address: 'Số 1 phố Hàng Bạc' },
  wardId: 'hk-hang-bac',
  delivery: 'counter',
} as const;
