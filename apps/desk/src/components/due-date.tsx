import type { ReactNode } from 'react';
import { bilingual, fill, useTexts } from '../texts/bilingual';
import { timeText } from '../texts/format';
import { dueTone, type DueFacts } from './due-text';

const DUE_TEXTS = bilingual(
  {
    late: 'Quá hạn {n} ngày làm việc',
    lateToday: 'Quá hạn hôm nay',
    today: 'Hạn hôm nay',
    left: 'Còn {n} ngày làm việc',
    none: 'Chưa tính hạn',
    day: 'ngày',
    days: 'ngày',
  },
  {
    late: '{n} working {days} late',
    lateToday: 'Late since today',
    today: 'Due today',
    left: '{n} working {days} left',
    none: 'No date yet',
    day: 'day',
    days: 'days',
  },
);

/** The date of return: how it stands in words, and when exactly. */
export function DueDate(facts: DueFacts): ReactNode {
  const t = useTexts(DUE_TEXTS);
  const tone = dueTone(facts);
  const { dueAt, workingDaysLeft } = facts;
  const n = Math.abs(workingDaysLeft ?? 0);
  const count = { n, days: n === 1 ? t.day : t.days };
  const words = {
    late: n === 0 ? t.lateToday : fill(t.late, count),
    today: t.today,
    soon: fill(t.left, count),
    fine: fill(t.left, count),
    none: t.none,
  };
  return (
    <span className={`due due-${tone}`}>
      <span className="due-words">{words[tone]}</span>
      {dueAt === null ? null : (
        <time className="due-time" dateTime={dueAt}>
          {timeText(dueAt)}
        </time>
      )}
    </span>
  );
}
