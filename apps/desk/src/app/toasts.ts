import { notifications } from '@mantine/notifications';
import { textsNow } from '../texts/bilingual';
import { WORDS } from '../texts/words';

/** Says what was done, bottom left, for six seconds; it waits while the pointer is on it. A failure is never only this. */
export function toast(message: string): void {
  notifications.show({ message, color: 'right', closeButtonProps: { 'aria-label': textsNow(WORDS).close } });
}
