import { expect, test } from 'vitest';
import { NUMBER_NOTES } from './number-notes.ts';
import { numberUnit } from './number-units.ts';

test('a method of a share decides over a name, and a name of no number has no unit', () => {
  expect(numberUnit('users')).toBe('users');
  expect(numberUnit('counts.listings')).toBe('plugins');
  expect(numberUnit('number', 'gain_change_30d')).toBe('share');
  expect(numberUnit('name')).toBeNull();
});

test('exports and tables have one unit for a name', () => {
  expect(NUMBER_NOTES.weeklyDownloads).toEqual({ unit: 'downloads a week', origin: 'reported' });
  expect(NUMBER_NOTES.ratingsPer1000?.unit).toBe(numberUnit('ratingsPer1000'));
  expect(NUMBER_NOTES.users).toEqual({ unit: 'users', origin: 'reported', kind: 'usersKind' });
  expect(NUMBER_NOTES.change30d?.unit).toBe('share');
});
