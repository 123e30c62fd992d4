import { expect, test } from 'vitest';
import { ENDPOINTS } from '../endpoints.ts';
import { unitOf } from './column-units.ts';

test('a name is of the thing that it ends with, and a method of a share decides over a name', () => {
  expect(unitOf('users')).toBe('users');
  expect(unitOf('ranks.rank')).toBe('place');
  expect(unitOf('top3Share')).toBe('share');
  expect(unitOf('number', 'gain_change_30d')).toBe('share');
  expect(unitOf('name')).toBeNull();
  expect(Object.keys(ENDPOINTS).length).toBeGreaterThan(0);
});
