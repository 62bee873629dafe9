import { foldVietnamese } from './fold-vietnamese';

test.each([['Hộ khẩu'], ['HỘ KHẨU'], ['ho khau'], ['hộ khẩu'.normalize('NFD')], ['  hộ-khẩu ']])(
  '%p folds to "ho khau"',
  (text) => {
    expect(foldVietnamese(text)).toBe('ho khau');
  },
);

test('đ folds too', () => {
  expect(foldVietnamese('Đặng Đình Đức')).toBe('dang dinh duc');
});
