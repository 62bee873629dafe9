import { bilingual } from '../texts/bilingual';

export const SEARCH_TEXTS = bilingual(
  {
    title: 'Tìm hồ sơ',
    label: 'Số hồ sơ, tên, điện thoại hoặc số định danh',
    hint: 'Cả hồ sơ đã xong mà bạn được xem. Gõ các chữ số cuối, tên có dấu hay không dấu. Mỗi lần tra được ghi lại.',
    none: 'Không có hồ sơ nào khớp “{q}”.',
    found: '{n} hồ sơ',
    more: '{n} hồ sơ đầu tiên; gõ thêm để thu hẹp.',
  },
  {
    title: 'Find a dossier',
    label: 'Number, name, phone or citizen number',
    hint: 'Finished ones too, as far as you may see them. The last digits will do, names with or without accents. Each look is noted.',
    none: 'No dossier fits “{q}”.',
    found: '{n} dossiers',
    more: 'The first {n}; type on to narrow them down.',
  },
);
