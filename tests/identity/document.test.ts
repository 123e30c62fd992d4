import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Developer } from '@pi/domain';
import { type DeveloperToMatch, matchDevelopers, profileDeveloper } from '@pi/intelligence';
import { describe, expect, test } from 'vitest';

const TEXT = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'identity.md'), 'utf8');

const A = developer('chrome-web-store', 'Tidelark Mail Sorter', {
  name: 'Tidelark Inc.',
  site: 'https://tidelark.example',
  siteVerified: true,
});
const B = developer('shopify', 'Order Export', { name: 'Tidelark GmbH', email: 'help@tidelark.example' });
const C = developer('wordpress', 'Gallery', {
  name: 'Brightquill',
  site: 'https://www.tidelark.example',
  email: 'hello@brightquill.example',
});
const D = developer('figma', 'Tidelark Icons', { name: 'Tidelark', externalId: '77' });

describe('the example of docs/identity.md', () => {
  test.each([
    ['A and B', A, B],
    ['A and D', A, D],
    ['A and C', A, C],
  ])('has the terms and the end that the matcher gives to %s', (which, one, other) => {
    const { groups, proposals } = matchDevelopers([one, other]);
    const terms = proposals[0]?.evidence ?? groups[0]?.members[0]?.evidence ?? [];
    const [, shown = '', sum, end] =
      TEXT.match(new RegExp(`^\\| ${which} \\| (.*) \\| (-?\\d+): (.*) \\|$`, 'm')) ?? [];
    expect(shown.match(/[+-]\d+/g)?.map(Number)).toEqual(terms.map(({ weight }) => Math.round(weight)));
    const [prior] = TEXT.match(/(?<=sum\s+stands\s+at\s)-\d+/) ?? [];
    expect(Number(sum)).toBe(Number(prior) + terms.reduce((total, { weight }) => total + Math.round(weight), 0));
    expect(end).toBe(groups.length === 1 ? 'one company' : 'possibly one');
  });

  test('has three developers in one company and a stranger beside it, in any order', () => {
    for (const order of [
      [A, B, C, D],
      [C, D, B, A],
    ]) {
      const names = matchDevelopers(order).groups.map(({ name, members }) => [name, members.length]);
      expect(names).toEqual([
        ['Tidelark', 3],
        ['Brightquill', 1],
      ]);
    }
  });
});

function developer(marketplace: string, name: string, stated: Developer): DeveloperToMatch {
  const profile = profileDeveloper(marketplace, [{ externalId: 'x', name, developer: stated }]);
  return { ...profile, companyId: null, fixedIn: null };
}
