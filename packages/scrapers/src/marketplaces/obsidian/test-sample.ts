import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

const PLUGIN: page.PluginFacts = {
  id: 'daily-moss',
  name: 'Daily Moss',
  author: 'Moss Works',
  description: 'Sample data.',
  repo: 'moss-works/daily-moss',
};
const NUMBERS: page.StatsFacts = {
  id: 'daily-moss',
  downloads: 420,
  updatedAt: 1_700_000_000_000,
  versions: { '1.0.0': 400, '1.0.1': 20 },
};

/** For tests: the file of numbers, decoded. */
export const STATS = { [NUMBERS.id]: page.statsEntry(NUMBERS) };

/** For tests: a plugin of the list, with fields replaced; all text is invented (sample data). */
export function plugin(change: Record<string, unknown> = {}) {
  return { ...page.plugin(PLUGIN), ...change };
}

/** For tests: the list with these plugins. */
export function listFile(plugins: unknown[] = [plugin()], more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify(plugins), more);
}

/** For tests: a file of numbers. */
export function statsFile(stats: unknown = STATS, more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify(stats), more);
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  [answer([...page.listFile([PLUGIN])].join('')), answer([...page.statsFile([NUMBERS])].join(''))],
];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  {
    elements: [plugin(), plugin({ id: 'first' }), plugin({ id: 'last' })],
    unit: (all) => [listFile(all), statsFile({ ...STATS, first: { downloads: 5 } })],
  },
  {
    elements: Object.values(STATS),
    unit: ([numbers]) => [
      listFile([plugin({ id: 'first' }), plugin(), plugin({ id: 'last' })]),
      statsFile({ first: { downloads: 5 }, [NUMBERS.id]: numbers, last: { downloads: 7 } }),
    ],
  },
];
