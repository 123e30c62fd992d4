import { addDays, type Day, daysBetween } from '@pi/domain';
import type { ChangesPage } from './read-changes-page.ts';

export interface StripDay {
  day: Day;
  /** Null where no store was read, so that it is not known. */
  changes: number | null;
  isRead: boolean;
}

/** Every day of the strip of changes, oldest first; none where there is no data. */
export function stripDays({ span, strip, unreadDays }: Pick<ChangesPage, 'span' | 'strip' | 'unreadDays'>): StripDay[] {
  if (!span) return [];
  const changesOn = new Map(strip.days.map(({ day, changes }) => [day, changes]));
  const unread = new Set(unreadDays);
  return Array.from({ length: daysBetween(strip.from, strip.to) + 1 }, (_, at) => {
    const day = addDays(strip.from, at);
    const isRead = !unread.has(day);
    return { day, changes: changesOn.get(day) ?? (isRead ? 0 : null), isRead };
  });
}
