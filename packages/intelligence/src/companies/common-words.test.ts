import { expect, test } from 'vitest';
import { wordKind } from './common-words.ts';

test.each([
  ['great', 'common'],
  ['support', 'common'],
  ['users', 'common'],
  ['pdf', 'common'],
  ['nice', 'common'],
  ['mark', 'also_name'],
  ['philippa', 'other'],
  ['john', 'other'],
  ['bob', 'other'],
  ['oleksandr', 'other'],
])('%s is %s', (word, kind) => expect(wordKind(word)).toBe(kind));
