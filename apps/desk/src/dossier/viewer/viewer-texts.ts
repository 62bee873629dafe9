import { bilingual } from '../../texts/bilingual';

export const VIEWER_TEXTS = bilingual(
  {
    none: 'Chọn một tệp để xem.',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    fit: 'Vừa khung',
    rotate: 'Xoay',
    loading: 'Đang mở tệp…',
    failed: 'Không xem được tệp này ở đây. Tải về để mở.',
    document: 'Tệp {name}',
    pages: 'Các trang của {name}',
    page: 'Trang {no}',
    pageOf: '{name}, trang {no} trên {pages}',
  },
  {
    none: 'Choose a file to look at.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    rotate: 'Turn',
    loading: 'Opening the file…',
    failed: 'This file cannot be shown here. Download it to open it.',
    document: 'File {name}',
    pages: 'Pages of {name}',
    page: 'Page {no}',
    pageOf: '{name}, page {no} of {pages}',
  },
);
