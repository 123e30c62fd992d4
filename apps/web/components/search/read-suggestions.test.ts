import { expect, test } from 'vitest';
import { toSuggestions } from './read-suggestions.ts';

const plugins = Array.from({ length: 8 }, (_, at) => ({
  id: `store:a/${at}`,
  name: `Plugin ${at}`,
  marketplace: 'store',
}));
const companies = Array.from({ length: 8 }, (_, at) => ({ slug: `co-${at}`, name: `Company ${at}` }));

test('nothing found, nothing suggested', () => expect(toSuggestions({ plugins: [], companies: [] }, {})).toEqual([]));

test('there are eight at most, three of them companies', () => {
  const all = toSuggestions({ plugins, companies }, {});
  expect(all.map(({ note }) => note)).toEqual([...Array(5).fill('store'), ...Array(3).fill('Company')]);
});

test('a plugin is named with its store, and ids are encoded', () => {
  expect(toSuggestions({ plugins: plugins.slice(0, 1), companies: [] }, { store: 'The Store' })).toEqual([
    { href: '/plugins/store%3Aa%2F0', name: 'Plugin 0', note: 'The Store' },
  ]);
});
