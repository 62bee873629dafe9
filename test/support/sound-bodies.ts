import { randomUUID } from 'node:crypto';
import { GROUNDS, POINT, RETURN } from './stages';

const PAPERS = { papers: [{ paper: 'p1', documentId: randomUUID() }] };
const REASON = { reason: 'Lý do chính đáng' };

/** What to send with an act, right in every field, so that only the table can refuse it; acts without a body are left out. */
export const SOUND_BODIES: Readonly<Record<string, object>> = {
  ask_before_receipt: { points: [POINT] },
  give_before_receipt: PAPERS,
  refuse_receipt: GROUNDS,
  withdraw: {},
  take_over: REASON,
  release: {},
  reassign: { step: 2, ...REASON },
  consult: { deskIds: ['hk-kt'], question: 'Có vướng mắc gì?', workingDays: 2 },
  give_opinion: { opinion: 'Không vướng mắc' },
  draft_result: { summary: 'Đủ điều kiện' },
  send_back: REASON,
  refuse: GROUNDS,
  request_supplement: { points: [POINT] },
  answer_supplement: PAPERS,
  require_obligation: { amountVnd: 50_000, ...REASON },
  settle_obligation: { receipt: 'BL 1' },
  reappoint: { newDate: '2030-03-06', ...REASON },
  request_withdrawal: REASON,
  decline_withdrawal: REASON,
  stop: GROUNDS,
  resume: REASON,
  return_result: RETURN,
};
