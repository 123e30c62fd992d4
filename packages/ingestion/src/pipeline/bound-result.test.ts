import type { Problem } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { boundResult } from './bound-result.ts';

const problem = (index: number): Problem => ({
  kind: 'invalid_value',
  message: `element ${index}`,
  externalId: `p${index}`,
});
const problems = (count: number) => Array.from({ length: count }, (_, index) => problem(index));
const gone = (count: number) => Array.from({ length: count }, (_, index) => ({ externalId: `${index}`, reason: '' }));
const bound = (result: object) =>
  boundResult({ listings: [], gone: [], problems: [], ...result }, 'https://toy.example/');

describe('boundResult', () => {
  test('fails a unit with too many plugins', () => {
    expect(bound({ gone: gone(100_001) })).toEqual({
      listings: [],
      gone: [],
      problems: [
        { kind: 'too_large', message: 'the answer has more than 100,000 plugins', url: 'https://toy.example/' },
      ],
    });
    expect(bound({ gone: gone(100_000) }).gone).toHaveLength(100_000);
  });

  test('keeps the first 100 problems and says how many more there are', () => {
    const { problems: kept } = bound({ problems: problems(2100) });
    expect(kept.slice(0, 100)).toEqual(problems(100));
    expect(kept.slice(100)).toMatchObject([
      { kind: 'invalid_value', message: '2,000 more problems, the first: element 100' },
    ]);
    expect(bound({ problems: problems(100) }).problems).toEqual(problems(100));
  });

  test('counts a list as complete only where each plugin of a left out problem is listed otherwise', () => {
    const listings = Array.from({ length: 150 }, (_, index) => aListing({ externalId: `p${index}` }));
    expect(bound({ listings, problems: problems(150), isComplete: true }).isComplete).toBe(true);
    expect(bound({ listings, problems: problems(151), isComplete: true }).isComplete).toBe(false);
    expect(bound({ listings, problems: problems(150) }).isComplete).toBeFalsy();
  });
});
