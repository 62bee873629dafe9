import { linkOptions, type LinkOptions } from '@tanstack/react-router';
import { bilingual } from '../texts/bilingual';

export const FEATURE_WORDS = bilingual(
  { intake: 'Tiếp nhận tại quầy', unit: 'Khối lượng công việc', settings: 'Thiết lập' },
  { intake: 'Counter intake', unit: 'Workload', settings: 'Settings' },
);

interface Feature {
  readonly id: keyof typeof FEATURE_WORDS.vi;
  readonly link: LinkOptions;
  /** who sees it in the rail; null for everybody */
  readonly roles: readonly string[] | null;
}

/** Entries of the rail below the queues. A feature adds its own, with its name above. */
export const FEATURES: readonly Feature[] = [
  { id: 'intake', link: linkOptions({ to: '/intake' }), roles: ['desk_officer'] },
  { id: 'unit', link: linkOptions({ to: '/unit' }), roles: ['unit_head', 'supervisor', 'inspector'] },
  { id: 'settings', link: linkOptions({ to: '/settings' }), roles: null },
];
