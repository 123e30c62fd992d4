import { expect, test } from 'vitest';
import { PUBLIC_TABS, readTab } from './event-tabs.ts';
import { describeEnd, describeGroupSize } from './event-words.ts';
import { nameOpen } from './open-words.ts';
import { splitDescription } from './split-description.ts';
import { timeLeft } from './time-left.ts';

const endDay = '2026-12-01';

test('groups are told by their size', () => {
  expect(describeGroupSize({ groupSize: 2 })).toBe('Pairs');
  expect(describeGroupSize({ groupSize: 4 })).toBe('Groups of four');
});

test('an event that runs says how many days are left', () => {
  expect(describeEnd({ status: 'STARTED', endDay, daysLeft: 3 })).toBe('3 days left');
  expect(describeEnd({ status: 'STARTED', endDay, daysLeft: 1 })).toBe('ends today');
});

test('an event that is over says since when, where that is known', () => {
  expect(describeEnd({ status: 'TERMINATED', endDay, daysLeft: 0 })).toBe('ended 1 Dec 2026');
  expect(describeEnd({ status: 'PAIRING_PUBLISHED', endDay, daysLeft: -9 })).toBe('ended 1 Dec 2026');
  expect(describeEnd({ status: 'TERMINATED', endDay, daysLeft: 3 })).toBe('ended early');
});

test('an event that has not started says so', () => {
  expect(describeEnd({ status: 'NOT_STARTED', endDay, daysLeft: 3 })).toBe('not started');
  expect(describeEnd({ status: 'NOT_STARTED', endDay, daysLeft: 0 })).toBe('was to end 1 Dec 2026');
});

test('the last day is counted in hours', () => {
  expect(timeLeft({ endDay, daysLeft: 2 }, new Date('2026-11-30T10:00:00Z'))).toEqual({ value: 2, words: 'days left' });
  expect(timeLeft({ endDay, daysLeft: 1 }, new Date('2026-12-01T19:30:00Z'))).toEqual({
    value: 5,
    words: 'hours left, ends today',
  });
  expect(timeLeft({ endDay, daysLeft: 1 }, new Date('2026-12-01T23:59:00Z'))).toEqual({
    value: 1,
    words: 'hour left, ends today',
  });
});

test('a tab that there is not is that of all events', () => {
  expect(readTab('active', PUBLIC_TABS)).toBe('active');
  expect(readTab('not_started', PUBLIC_TABS)).toBe('all');
  expect(readTab(['active', 'all'], PUBLIC_TABS)).toBe('all');
  expect(readTab(undefined, PUBLIC_TABS)).toBe('all');
});

test('a short description stands under the title, of a long one its first sentences', () => {
  expect(splitDescription('One sentence.')).toEqual({ intro: 'One sentence.', whole: null });
  expect(splitDescription('First.\n\nSecond.')).toEqual({ intro: 'First.', whole: 'First.\n\nSecond.' });
  const long = `We meet each week and build something that works. ${'More of it. '.repeat(40)}`.trim();
  expect(splitDescription(long)).toEqual({ intro: 'We meet each week and build something that works.', whole: long });
});

test('open questions are named by number', () => {
  expect(nameOpen([{ position: 4 }])).toBe('Question 4 is');
  expect(nameOpen([{ position: 4 }, { position: 6 }], { isPast: true })).toBe('Questions 4 and 6 were');
});
