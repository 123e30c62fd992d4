import { expect, test } from 'vitest';
import { stripDays } from './strip-days.ts';

const [FIRST, SECOND, THIRD, LAST] = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'];
const span = { from: FIRST, to: LAST, first: FIRST, newest: LAST };

test('a day that nobody read is unknown, one without a change is 0, and each day is there once', () => {
  const days = [
    { day: SECOND, changes: 2 },
    { day: THIRD, changes: 1 },
  ];
  const strip = { days, from: FIRST, to: LAST, isCut: false };
  expect(stripDays({ span, strip, unreadDays: [FIRST, THIRD] })).toEqual([
    { day: FIRST, changes: null, isRead: false },
    { day: SECOND, changes: 2, isRead: true },
    { day: THIRD, changes: 1, isRead: false },
    { day: LAST, changes: 0, isRead: true },
  ]);
});

test('there is no day without data', () =>
  expect(stripDays({ span: null, strip: { days: [], from: '', to: '', isCut: false }, unreadDays: [] })).toEqual([]));
