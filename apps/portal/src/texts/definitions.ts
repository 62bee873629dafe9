/** What each public number means, and how it is counted. */
export const DEFINITIONS_VI = {
  definitions: {
    title: 'Định nghĩa số liệu',
    link: 'Định nghĩa của từng số liệu và cách tính',
    sections: [
      {
        title: 'Tiếp nhận và từ kỳ trước chuyển sang',
        lines: [
          'Tiếp nhận: hồ sơ có Giấy tiếp nhận và hẹn trả kết quả, tính vào ngày ký giấy theo giờ Việt Nam. Hồ sơ mới nộp, chưa được tiếp nhận thì chưa tính ở đâu cả.',
          'Từ kỳ trước: hồ sơ đang giải quyết vào cuối ngày liền trước kỳ. Số này luôn bằng số đang giải quyết cuối kỳ trước.',
        ],
      },
      {
        title: 'Đã giải quyết: trước hạn, đúng hạn, quá hạn',
        lines: [
          'Đã giải quyết: có kết quả được ký hoặc văn bản từ chối nêu lý do. Tính vào ngày ký, không phải ngày người dân đến nhận.',
          'Trước hạn: trước ngày hẹn. Đúng hạn: trong ngày hẹn, trước giờ hẹn. Quá hạn: sau giờ hẹn.',
          'Hồ sơ đã lỡ hẹn thì tính là quá hạn mãi mãi, dù có xin lỗi và hẹn lại hay dừng để bổ sung giấy tờ.',
        ],
      },
      {
        title: 'Đang giải quyết: trong hạn, quá hạn',
        lines: [
          'Đang giải quyết: đã tiếp nhận, chưa có kết quả, chưa rút, không bị dừng, vào cuối ngày cuối kỳ.',
          'Quá hạn trong đó: đã qua giờ hẹn vào thời điểm ấy. Thời gian chờ người dân bổ sung hoặc nộp tiền không tính vào thời hạn.',
        ],
      },
      {
        title: 'Rút, dừng, giải quyết lại',
        lines: [
          'Rút và dừng có cột riêng, không nằm trong số đã giải quyết. Hồ sơ dừng rồi giải quyết lại được tính ở ngày giải quyết lại.',
          'Vì thế: tiếp nhận + từ kỳ trước = đã giải quyết + đang giải quyết + rút + dừng − giải quyết lại.',
        ],
      },
      {
        title: 'Tỷ lệ',
        lines: [
          'Tỷ lệ đúng hạn = (trước hạn + đúng hạn) / đã giải quyết trong kỳ. Luôn ghi cả tử số và mẫu số.',
          'Làm tròn hai chữ số thập phân, từ nửa trở lên thì làm tròn lên; chỉ ghi 100,00% khi hai số bằng nhau và 0,00% khi tử số bằng không. 72.441/72.442 là 99,99%.',
          'Bài báo ngày 31/07/2020 in 99,91% cho các phường; 39.055/39.409 là 99,10%.',
        ],
      },
      {
        title: 'Kỳ báo cáo',
        lines: [
          'Kỳ theo lịch: tháng, quý, 6 tháng, 9 tháng, năm dương lịch.',
          'Kỳ báo cáo của Văn phòng Chính phủ: từ ngày 15 của tháng liền trước kỳ đến ngày 14 của tháng cuối kỳ (ví dụ quý I năm 2020: 15/12/2019–14/03/2020).',
        ],
      },
      {
        title: 'Kiểm lại',
        lines: [
          'Mỗi số cộng từ nhật ký sự kiện không sửa được của từng hồ sơ. Lệnh motcua verify tính lại mọi số từ nhật ký và phải ra đúng như đã công bố.',
        ],
      },
    ],
  },
};

export const DEFINITIONS_EN: typeof DEFINITIONS_VI = {
  definitions: {
    title: 'What the figures mean',
    link: 'What each figure means and how it is counted',
    sections: [
      {
        title: 'Received and carried over',
        lines: [
          'Received: dossiers with a receipt that states the day of the result, counted on the day of the receipt in Việt Nam. What was filed and not yet received is counted nowhere.',
          'Carried over: dossiers in process at the end of the day before the period. It always equals what was in process at the end of the period before.',
        ],
      },
      {
        title: 'Resolved: before the day, on the day, late',
        lines: [
          'Resolved: the result was signed, or a refusal with its reasons. Counted on the day of signing, not when it is collected.',
          'Before the day: before the promised day. On the day: on it, before the promised hour. Late: after that hour.',
          'A dossier that missed its date stays late for ever, whatever apology, new date or wait follows.',
        ],
      },
      {
        title: 'In process: within the limit, overdue',
        lines: [
          'In process: received, without a result, not withdrawn and not stopped, at the end of the last day.',
          'Overdue of those: past the promised hour at that moment. Time spent waiting for the citizen is not counted.',
        ],
      },
      {
        title: 'Withdrawn, stopped, taken up again',
        lines: [
          'Withdrawn and stopped have columns of their own and are not resolved. What is taken up again is counted on the day that was.',
          'So received + carried over = resolved + in process + withdrawn + stopped − taken up again.',
        ],
      },
      {
        title: 'Ratio',
        lines: [
          'In time = (before the day + on the day) / resolved in the period, always with both counts.',
          'Rounded half up to two decimals; 100.00% only when both are equal, 0.00% only for none. 72,441/72,442 is 99.99%.',
          'The article of 31/07/2020 prints 99.91% for the wards; 39,055/39,409 is 99.10%.',
        ],
      },
      {
        title: 'Periods',
        lines: [
          'By the calendar: month, quarter, half year, nine months, year.',
          'Reporting periods of the Government Office: from the 15th of the month before to the 14th of the last month (first quarter of 2020: 15/12/2019–14/03/2020).',
        ],
      },
      {
        title: 'Checking',
        lines: [
          'Every number adds up entries of each dossier’s event log, which nobody can edit. motcua verify counts all of them again from the log and must agree with what was published.',
        ],
      },
    ],
  },
};
