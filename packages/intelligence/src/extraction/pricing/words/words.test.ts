import { expect, test } from 'vitest';
import { BETWEEN_WORDS, LEADING_WORDS } from './beside-amounts.ts';
import { COMMON_OPENER_WORDS } from './common-openers.ts';
import { CROWNS, CURRENCIES } from './currencies.ts';
import { PERIOD_ADJECTIVES, PERIOD_WORDS } from './periods.ts';
import { PLAN_WORDS } from './plans.ts';
import { PAYERS, UNIT_WORDS } from './units.ts';

test.each<[string, readonly string[]]>([
  ['words between', BETWEEN_WORDS],
  ['leading words', LEADING_WORDS],
  ['openers', COMMON_OPENER_WORDS],
  ['currencies', [...Object.keys(CURRENCIES), ...CROWNS]],
  ['periods', Object.values(PERIOD_WORDS).flat()],
  ['adjectives', PERIOD_ADJECTIVES],
  ['plans', PLAN_WORDS],
  ['units and payers', [...Object.values(UNIT_WORDS).flat(), ...PAYERS]],
])('no word is twice among %s', (_, words) => {
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
