import { expect, test } from 'vitest';
import { fuzzyWords, tsQueryOf } from './search-terms.ts';

test('a last word of one letter is searched as it is, as too much begins with it', () => {
  expect(tsQueryOf(['vitamin', 'c'])).toBe("'vitamin' & 'c'");
});

test('the last word may be unfinished, the others not', () => {
  expect(tsQueryOf(['dark', 'mo'])).toBe("'dark' & 'mo':*");
  expect(tsQueryOf(['dark', 'mo'], 'A')).toBe("'dark':A & 'mo':*A");
  expect(tsQueryOf([])).toBe('');
});

test('short words are never taken for others', () => {
  expect(fuzzyWords(['pdf', 'tools', 'ai', 'docs'])).toEqual(['tools', 'docs']);
});
