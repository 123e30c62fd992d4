import { expect, test } from 'vitest';
import { errorsIn } from './errors-in.ts';

test('a text without a word like the searched one is not meant', () => {
  expect(errorsIn(['goolge'], 'goofy tabs')).toBeNull();
  expect(errorsIn(['goolge', 'maps'], 'google docs')).toBeNull();
  expect(errorsIn(['pdf'], 'pdg')).toBeNull();
});

test('up to two letters may be wrong, of a short word one', () => {
  expect(errorsIn(['goolge'], 'google docs')).toBe(2);
  expect(errorsIn(['chekcer', 'gramarly'], 'grammarly checker')).toBe(3);
  expect(errorsIn(['docz'], 'google docs')).toBe(1);
});

test('the last word may be unfinished', () => {
  expect(errorsIn(['goolge', 'do'], 'google docs')).toBe(2);
  expect(errorsIn(['do', 'goolge'], 'google docs')).toBeNull();
});
