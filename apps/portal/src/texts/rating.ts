/** Rating how a dossier was dealt with. */
export const RATING_VI = {
  rating: {
    link: 'Đánh giá phục vụ',
    title: 'Đánh giá phục vụ',
    lead: 'Mỗi hồ sơ đánh giá một lần. Ý kiến giúp bộ phận một cửa phục vụ tốt hơn và không ảnh hưởng đến hồ sơ.',
    level: 'Nhìn chung, bạn có hài lòng không?',
    levels: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    aspects: { time: 'Thời gian giải quyết', attitude: 'Thái độ phục vụ', guidance: 'Hướng dẫn hồ sơ' },
    comment: 'Góp ý thêm',
    submit: 'Gửi đánh giá',
    done: 'Cảm ơn bạn đã đánh giá',
    given: 'Bạn đã đánh giá: {level}.',
    choose: 'Chọn mức hài lòng',
  },
};

export const RATING_EN: typeof RATING_VI = {
  rating: {
    link: 'Rate the service',
    title: 'Rate the service',
    lead: 'One rating a dossier. It helps the one-stop desk do better and changes nothing about your dossier.',
    level: 'All in all, how satisfied are you?',
    levels: ['Not at all satisfied', 'Not satisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    aspects: { time: 'Time taken', attitude: 'How you were treated', guidance: 'Guidance on the papers' },
    comment: 'Anything else',
    submit: 'Send the rating',
    done: 'Thank you for rating',
    given: 'You rated: {level}.',
    choose: 'Choose how satisfied you are',
  },
};
