import { describe, expect, test } from 'vitest';
import { developerSentence, matchSentence } from './match-words.ts';

const MATCH = { reason: 'first', words: '', mergedSlug: null } as const;

describe('matchSentence', () => {
  test.each([
    [MATCH, 'Its developer is matched with no other.'],
    [{ ...MATCH, reason: 'related_site' }, 'Matched by related site.'],
    [{ ...MATCH, reason: 'split', words: 'both are called acme' }, 'An operator split it off another company.'],
    [
      { ...MATCH, reason: 'name', words: 'both are called acme' },
      'Matched with another developer: both are called acme.',
    ],
    [{ ...MATCH, reason: 'alias', words: 'an operator says so' }, 'An operator says so.'],
    [
      { ...MATCH, mergedSlug: 'zeta' },
      'Its developer is matched with no other. An operator merged zeta into this company.',
    ],
  ] as const)('of %j is %j', (match, words) => expect(matchSentence(match)).toBe(words));
});

describe('developerSentence', () => {
  test('says of a developer without evidence whether there are others', () => {
    const developer = { words: '', mergedSlug: null };
    expect(developerSentence(developer, true)).toBe('The only developer of this company.');
    expect(developerSentence(developer, false)).toBe('The others are matched with it.');
  });

  test('gives the evidence, and the merge that it came by', () =>
    expect(developerSentence({ words: 'both are called acme', mergedSlug: 'zeta' }, false)).toBe(
      'Both are called acme. An operator merged zeta into this company.',
    ));
});
