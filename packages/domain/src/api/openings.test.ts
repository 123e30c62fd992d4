import { describe, expect, test } from 'vitest';
import { contradictions, formatFilters } from './filters/index.ts';
import { OPENINGS, openingOf } from './openings.ts';

describe('the lists of openings', () => {
  test.each(OPENINGS)('%s asks for plugins that there may be', (name) => {
    const { filters } = openingOf(name, { category: 'education', number: 'users' });
    expect(contradictions(filters)).toEqual([]);
    expect(filters.category).toEqual(['education']);
  });

  test('have the addresses of lists of the explorer', () => {
    const of = { category: 'design', marketplace: 'figma', number: 'downloads' } as const;
    expect(formatFilters(openingOf('badlyRated', of).filters)).toEqual({
      ...{ category: 'design', marketplace: 'figma', downloads: '10k-', rating: '-3.5' },
    });
  });
});
