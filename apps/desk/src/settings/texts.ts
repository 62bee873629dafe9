import { bilingual } from '../texts/bilingual';

export const SETTINGS_TEXTS = bilingual(
  {
    title: 'Thiết lập bàn làm việc',
    shortcuts: 'Phím tắt',
    on: 'Dùng phím tắt',
    offHint: 'Tắt nếu bộ gõ hoặc thiết bị trợ giúp của bạn dùng chính những phím này.',
    action: 'Việc',
    keys: 'Phím',
    change: 'Đổi phím cho “{name}”',
    changeShort: 'Đổi',
    press: 'Bấm tổ hợp phím mới, Esc để thôi',
    common: 'Về phím mặc định',
    commonAll: 'Đặt lại mọi phím tắt',
    faults: {
      letter: 'Phím chữ và số một mình sẽ chạy khi đang gõ tiếng Việt. Thêm Ctrl hoặc Alt.',
      never: 'Phím này không thể làm phím tắt.',
      taken: 'Trình duyệt hoặc ô nhập chữ cần phím này.',
      owned: 'Phím này đã dùng cho “{name}”.',
    },
    changed: 'Đã đổi: {name} = {keys}',
  },
  {
    title: 'Settings of the desk',
    shortcuts: 'Keyboard shortcuts',
    on: 'Use shortcuts',
    offHint: 'Switch them off when your input method or aid needs the same keys.',
    action: 'What it does',
    keys: 'Keys',
    change: 'Change the keys of “{name}”',
    changeShort: 'Change',
    press: 'Press the new keys, Esc to leave it',
    common: 'Back to the common keys',
    commonAll: 'Reset all shortcuts',
    faults: {
      letter: 'A letter or digit alone would fire while Vietnamese is typed. Add Ctrl or Alt.',
      never: 'This key cannot be a shortcut.',
      taken: 'The browser or text fields need this key.',
      owned: 'These keys are those of “{name}”.',
    },
    changed: 'Changed: {name} = {keys}',
  },
);
