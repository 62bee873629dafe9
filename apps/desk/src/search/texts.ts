import { bilingual } from '../texts/bilingual';

export const SEARCH_TEXTS = bilingual(
  {
    title: 'Tìm hồ sơ',
    label: 'Số hồ sơ hoặc tên người nộp',
    hint: 'Trong các hồ sơ chưa xong của đơn vị. Số viết liền hay có dấu, tên có dấu hay không dấu.',
    none: 'Không có hồ sơ nào khớp “{q}”.',
    found: '{n} hồ sơ',
    more: '{n} hồ sơ đầu tiên; gõ thêm để thu hẹp.',
  },
  {
    title: 'Find a dossier',
    label: 'Number or name of the applicant',
    hint: 'Among the open dossiers of your unit. Numbers with or without dashes, names with or without accents.',
    none: 'No dossier fits “{q}”.',
    found: '{n} dossiers',
    more: 'The first {n}; type on to narrow them down.',
  },
);
