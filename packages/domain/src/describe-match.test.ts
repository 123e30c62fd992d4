import { describe, expect, test } from 'vitest';
import { MATCH_TERMS } from './company.ts';
import { describeMatch } from './describe-match.ts';

describe('describeMatch', () => {
  test('says nothing of no evidence', () => expect(describeMatch([])).toBe(''));

  test.each(MATCH_TERMS)('leaves no gap in a sentence about %s without a value', (kind) => {
    const words = describeMatch([{ kind, value: null, weight: 1 }]);
    expect(words).toMatch(/^\S.*[^\s:]$/);
    expect(words).not.toContain('null');
  });

  test('gives the largest terms first, and what speaks against it last', () => {
    const words = describeMatch([
      { kind: 'other_name', value: 'Acme, Zeta', weight: -3 },
      { kind: 'name', value: 'acme', weight: 2 },
      { kind: 'claimed_site', value: 'acme.dev', weight: 9 },
    ]);
    expect(words).toBe(
      'both have a site or e-mail at acme.dev, they share the name acme, although their names differ: Acme, Zeta',
    );
  });
});
