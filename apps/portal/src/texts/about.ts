/** Help, privacy and accessibility. */
export const ABOUT_VI = {
  about: {
    help: {
      title: 'Trợ giúp',
      sections: [
        {
          title: 'Nộp hồ sơ',
          lines: [
            'Tìm thủ tục, đọc giấy tờ cần có và thời hạn, rồi bấm Nộp trực tuyến. Không cần cài phần mềm; điện thoại cũ vẫn dùng được.',
            'Ảnh chụp giấy tờ bằng điện thoại được chấp nhận. Trang cho biết từng tệp đã nhận được hay chưa.',
          ],
        },
        {
          title: 'Theo dõi',
          lines: [
            'Mã hồ sơ và mã tra cứu in trên giấy hẹn và trang Đã nộp. Có hai mã này thì xem được tiến độ mà không cần đăng nhập.',
            'Ngày hẹn tính bằng ngày làm việc, không kể ngày nhận, cuối tuần và ngày lễ. Trang hồ sơ giải thích từng ngày.',
          ],
        },
        {
          title: 'Cần hỏi người',
          lines: ['Đến bộ phận một cửa của phường hoặc của quận trong giờ làm việc. Giờ mở cửa hôm nay ở trang chủ.'],
        },
      ],
    },
    privacy: {
      title: 'Quyền riêng tư',
      sections: [
        {
          title: 'Dữ liệu dùng làm gì',
          lines: [
            'Thông tin trong hồ sơ chỉ dùng để giải quyết hồ sơ đó. Người có trách nhiệm giải quyết mới xem được.',
            'Tra cứu không đăng nhập chỉ cho biết tiến độ, không có tên, địa chỉ hay nội dung hồ sơ.',
          ],
        },
        {
          title: 'Trang này không làm gì',
          lines: [
            'Không quảng cáo, không đo lường hành vi, không gửi yêu cầu nào đến máy chủ khác. Chỉ có một cookie đăng nhập và một cookie ngôn ngữ.',
          ],
        },
        {
          title: 'Bản trình diễn',
          lines: ['Đây là bản trình diễn phần mềm. Xin đừng nhập thông tin cá nhân thật.'],
        },
      ],
    },
    accessibility: {
      title: 'Khả năng tiếp cận',
      sections: [
        {
          title: 'Mục tiêu',
          lines: [
            'Các trang hướng đến mức AA của WCAG 2.2 và Thông tư 26/2020/TT-BTTTT: dùng được bằng bàn phím, trình đọc màn hình, phóng to 400% và không cần JavaScript.',
          ],
        },
        {
          title: 'Đã kiểm tra thế nào',
          lines: [
            'Mỗi trang và mỗi trạng thái lỗi được kiểm tra tự động bằng axe ở mỗi lần thay đổi. Chưa có đợt kiểm tra với người khuyết tật.',
          ],
        },
        {
          title: 'Chưa đạt',
          lines: [
            'Tên thủ tục, căn cứ pháp lý và kết quả chỉ có tiếng Việt ở một số chỗ; các đoạn này được đánh dấu ngôn ngữ.',
          ],
        },
      ],
    },
  },
};

export const ABOUT_EN: typeof ABOUT_VI = {
  about: {
    help: {
      title: 'Help',
      sections: [
        {
          title: 'Filing',
          lines: [
            'Find the procedure, read which papers it needs and how long it takes, then choose File online. Nothing has to be installed; an old phone will do.',
            'Photos of papers taken with a phone are accepted. The page says of each file whether it has arrived.',
          ],
        },
        {
          title: 'Following',
          lines: [
            'The dossier number and the look-up code are on the receipt and on the Filed page. With both, anyone sees the progress without signing in.',
            'The appointment date counts working days, without the day of receipt, weekends and holidays. The page of the dossier explains each day.',
          ],
        },
        {
          title: 'Asking a person',
          lines: [
            'Go to the one-stop desk of the ward or the district in office hours. Today’s hours are on the home page.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Privacy',
      sections: [
        {
          title: 'What data is used for',
          lines: [
            'What a dossier holds is used to decide that dossier only. Only those who have to deal with it see it.',
            'Looking up without signing in shows progress only: no name, no address, no contents.',
          ],
        },
        {
          title: 'What this site does not do',
          lines: [
            'No advertising, no tracking, no request to any other server. One cookie keeps you signed in, one remembers the language.',
          ],
        },
        {
          title: 'A demonstration',
          lines: ['This is a demonstration of software. Please do not enter real personal data.'],
        },
      ],
    },
    accessibility: {
      title: 'Accessibility',
      sections: [
        {
          title: 'Aim',
          lines: [
            'The pages aim at level AA of WCAG 2.2 and Circular 26/2020/TT-BTTTT: usable with a keyboard, with a screen reader, at 400% zoom and without JavaScript.',
          ],
        },
        {
          title: 'How it is checked',
          lines: [
            'Every page and every error state is checked automatically with axe at each change. There has been no round with disabled users yet.',
          ],
        },
        {
          title: 'Not there yet',
          lines: [
            'Legal basis and result of procedures exist in Vietnamese only in places; those passages are marked with their language.',
          ],
        },
      ],
    },
  },
};
