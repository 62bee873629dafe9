import type { Form } from '@kernel/forms/form-definition';

/** What every dossier answers, as a form: for those that came without one, from the counter or by an integration. */
export const PLAIN_FORM: Form = {
  id: 'plain',
  version: 1,
  validFrom: '1900-01-01',
  eligibility: [],
  papers: [],
  subject: { vi: '{subject}', en: '{subject}' },
  source: '',
  illustrative: false,
  pages: [
    {
      key: 'matter',
      title: { vi: 'Nội dung hồ sơ', en: 'The matter' },
      fields: [
        {
          type: 'group',
          key: 'applicant',
          label: { vi: 'Người nộp', en: 'Applicant' },
          fields: [
            { type: 'name', key: 'fullName', label: { vi: 'Họ và tên', en: 'Full name' } },
            { type: 'phone', key: 'phone', label: { vi: 'Số điện thoại', en: 'Phone number' } },
            { type: 'email', key: 'email', label: { vi: 'Thư điện tử', en: 'E-mail' }, optional: true },
            {
              type: 'citizen_number',
              key: 'citizenNumber',
              label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
              optional: true,
            },
            { type: 'text', key: 'address', label: { vi: 'Địa chỉ', en: 'Address' }, maxLength: 300 },
          ],
        },
        {
          type: 'textarea',
          key: 'subject',
          label: { vi: 'Nội dung đề nghị', en: 'What is asked for' },
          maxLength: 500,
        },
        { type: 'textarea', key: 'note', label: { vi: 'Ghi chú', en: 'Note' }, optional: true, maxLength: 2000 },
      ],
    },
  ],
};
