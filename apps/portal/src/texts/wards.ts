/** The wards side by side. */
export const WARDS_VI = {
  wardFigures: {
    title: 'So sánh 18 phường',
    lead: 'Mỗi ô là một phường, cùng một thang đo, tỷ lệ đúng hạn thấp nhất đứng trước. Đường nét đứt là mốc {goal}% để so sánh, không phải chỉ tiêu của cơ quan nào.',
    link: 'So sánh 18 phường, từng tháng',
    panel: '{ward}: {ratio} đúng hạn. Từng tháng từ {from} đến {to}, thấp nhất {lowest}.',
    empty: 'Chưa có hồ sơ giải quyết xong trong khoảng này.',
    scale: 'Thang đo: {floor}% đến 100%',
    table: 'Bảng số của 18 phường',
    ward: 'Phường',
    interval: 'Khoảng tin cậy',
    intervalHint:
      'Khoảng tin cậy Wilson 95%: ít hồ sơ thì khoảng rộng. Hai phường có khoảng chồng lên nhau thì chưa thể nói phường nào hơn.',
    csv: 'Tải bảng số (CSV)',
    back: 'Về trang công khai',
  },
};

export const WARDS_EN: typeof WARDS_VI = {
  wardFigures: {
    title: 'The 18 wards side by side',
    lead: 'One panel a ward, all on one scale, the lowest share in time first. The dashed line is a mark at {goal}% to compare with; it is no target of any authority.',
    link: 'The 18 wards side by side, month by month',
    panel: '{ward}: {ratio} in time. Month by month from {from} to {to}, lowest {lowest}.',
    empty: 'No dossier was resolved in this period.',
    scale: 'Scale: {floor}% to 100%',
    table: 'The figures of the 18 wards',
    ward: 'Ward',
    interval: 'Interval',
    intervalHint:
      'Wilson interval at 95%: few dossiers make it wide. Where two wards overlap, neither can be called better.',
    csv: 'Download the figures (CSV)',
    back: 'To the open figures',
  },
};
