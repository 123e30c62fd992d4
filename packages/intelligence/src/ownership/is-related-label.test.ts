import { expect, test } from 'vitest';
import { isRelatedLabel } from './is-related-label.ts';

test.for([
  ['quietlake', 'quietlake'],
  ['acme', 'getacme'],
  ['acmeapp', 'acmehq'],
  ['quietlake', 'quietlakeplugins'],
  ['quietlake', 'obsidianquietlake'],
  ['quietlake', 'quietlakes'],
])('%s and %s are of one owner', ([one = '', other = '']) => {
  expect(isRelatedLabel(one, other)).toBe(true);
  expect(isRelatedLabel(other, one)).toBe(true);
});

test.for([
  ['quietlake', 'loudharbour'],
  ['note', 'notewise'],
  ['oak', 'oakridge'],
  ['dev12', 'dev13'],
  ['quietlake', 'quietlake2'],
  ['quietlake', 'quietlkae'],
  ['', 'quietlake'],
])('%s and %s are not', ([one = '', other = '']) => {
  expect(isRelatedLabel(one, other)).toBe(false);
  expect(isRelatedLabel(other, one)).toBe(false);
});
