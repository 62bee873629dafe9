import type { Language } from '@kernel/sla/ratio';

const VI = {
  ii06: {
    title: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    form: 'Biểu số II.06 (Biểu số 06/VPCP/KSTT, Thông tư 01/2020/TT-VPCP)',
    unit: 'Đơn vị tính: hồ sơ',
    order: 'STT',
    columns: {
      total: 'Tiếp nhận: tổng số',
      online: 'Trong kỳ: trực tuyến',
      direct: 'Trong kỳ: trực tiếp, bưu chính',
      carriedOver: 'Từ kỳ trước',
      resolved: 'Đã giải quyết: tổng số',
      early: 'Trước hạn',
      onTime: 'Đúng hạn',
      late: 'Quá hạn',
      inProcess: 'Đang giải quyết: tổng số',
      withinLimit: 'Trong hạn',
      overdue: 'Quá hạn',
      withdrawn: 'Rút',
      stopped: 'Dừng',
      resumed: 'Giải quyết lại',
    },
    check: 'Kiểm tra cột',
    rules: {
      '3=4+5+6': 'cột 3 = 4 + 5 + 6',
      '7=8+9+10': 'cột 7 = 8 + 9 + 10',
      '11=12+13': 'cột 11 = 12 + 13',
      '3=7+11+left': 'cột 3 = 7 + 11 + (rút + dừng − giải quyết lại)',
      '11=next6': 'cột 11 = cột 6 của kỳ sau',
    },
    holds: 'đúng',
    broken: 'SAI',
    left: 'Rút và dừng không phải là giải quyết: ra khỏi cột 3 bằng cột riêng; hồ sơ giải quyết lại quay về.',
  },
  by: { field: 'Lĩnh vực', level: 'Cấp', unit: 'Đơn vị' },
  period: 'Kỳ báo cáo: từ {from} đến {to}',
  scope: 'Phạm vi: {name}',
  wholeHouse: 'toàn bộ',
  hash: 'SHA-256 của số liệu: {hash}',
  total: 'Tổng cộng',
  levels: { district: 'Cấp quận', ward: 'Cấp phường' },
  channels: { online: 'Trực tuyến', counter: 'Trực tiếp', post: 'Bưu chính' },
};

export type ReportTexts = typeof VI;

const EN: ReportTexts = {
  ii06: {
    title: 'HANDLING OF ADMINISTRATIVE PROCEDURES',
    form: 'Form II.06 (Form 06/VPCP/KSTT, Circular 01/2020/TT-VPCP)',
    unit: 'Unit: dossiers',
    order: 'No.',
    columns: {
      total: 'Received: total',
      online: 'In the period: online',
      direct: 'In the period: in person, by post',
      carriedOver: 'Carried over',
      resolved: 'Resolved: total',
      early: 'Before the day',
      onTime: 'On the day',
      late: 'Late',
      inProcess: 'In process: total',
      withinLimit: 'Within the limit',
      overdue: 'Overdue',
      withdrawn: 'Withdrawn',
      stopped: 'Stopped',
      resumed: 'Taken up again',
    },
    check: 'Check of columns',
    rules: {
      '3=4+5+6': 'column 3 = 4 + 5 + 6',
      '7=8+9+10': 'column 7 = 8 + 9 + 10',
      '11=12+13': 'column 11 = 12 + 13',
      '3=7+11+left': 'column 3 = 7 + 11 + (withdrawn + stopped − taken up again)',
      '11=next6': 'column 11 = column 6 of the next period',
    },
    holds: 'holds',
    broken: 'DOES NOT HOLD',
    left: 'Withdrawn and stopped are not resolved: they leave column 3 in columns of their own; what is taken up again comes back.',
  },
  by: { field: 'Field', level: 'Level', unit: 'Unit' },
  period: 'Period: {from} to {to}',
  scope: 'Scope: {name}',
  wholeHouse: 'everything',
  hash: 'SHA-256 of the figures: {hash}',
  total: 'Total',
  levels: { district: 'District level', ward: 'Ward level' },
  channels: { online: 'Online', counter: 'In person', post: 'By post' },
};

export function reportTexts(language: Language): ReportTexts {
  return language === 'vi' ? VI : EN;
}
