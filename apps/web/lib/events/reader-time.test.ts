import { expect, test } from 'vitest';
import { describeInZone, describeMoment, describeZone } from './reader-time.ts';

const end = '2026-12-02T00:00:00Z';
const now = new Date('2026-11-29T17:42:00Z');

test('a moment is told on the clock of the reader’s city', () => {
  expect(describeInZone(end, 'Europe/Berlin')).toBe('Wed 2 Dec, 01:00 in Berlin');
  expect(describeInZone(end, 'America/Argentina/Buenos_Aires')).toBe('Tue 1 Dec, 21:00 in Buenos Aires');
});

test('a reader whose clock is UTC is told nothing twice', () => {
  expect(describeInZone(end, 'UTC')).toBeNull();
  expect(describeInZone(end, 'Europe/London')).toBeNull();
});

test('today is said as today, on the reader’s clock', () => {
  expect(describeMoment(now, 'Europe/Berlin', now)).toBe('today, 18:42');
  expect(describeMoment(new Date('2026-11-28T23:30:00Z'), 'Europe/Berlin', now)).toBe('today, 00:30');
  expect(describeMoment(new Date('2026-11-28T22:30:00Z'), 'Europe/Berlin', now)).toBe('28 Nov, 23:30');
});

test('the clock is that of UTC while the zone is not known', () =>
  expect(describeMoment(now, null, now)).toBe('29 Nov, 17:42 UTC'));

test('a zone is named with its offset', () => {
  expect(describeZone('Europe/Berlin', now)).toBe('Europe/Berlin (UTC+1)');
  expect(describeZone('America/New_York', now)).toBe('America/New York (UTC-5)');
  expect(describeZone('UTC', now)).toBe('UTC');
});
