import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

export const DATE = '2022-05-11T06:05:51.931Z';

const PLUGIN: page.PluginFacts = {
  id: '731176732337510831',
  name: 'Moss Glow',
  description: '<p>Sample data.</p><ul><li>More &amp; more</li></ul>',
  installs: 1334,
  likes: 18,
  runs: 0,
  views: 3257,
  updatedAt: '2022-03-04T18:50:56.001Z',
  publisher: { id: '692', handle: 'mossworks', name: 'Moss Works' },
};

/**
 * For tests: a plugin of the file of plugins, with fields replaced; all text is invented (sample
 * data).
 */
export function plugin(change: Record<string, unknown> = {}) {
  return { ...page.plugin(PLUGIN), ...change };
}

/** For tests: the file of plugins. */
export function pluginsFile(plugins: unknown[] = [plugin()], date = DATE): StoreResponse {
  const file = JSON.parse([...page.pluginsFile(date, [])].join(''));
  return answer(JSON.stringify({ ...file, plugins }), { fetchedAt: DATE });
}

/** For tests: the file of numbers. */
export function statsFile(stats: unknown = { [PLUGIN.id]: page.numbers(PLUGIN) }, date = DATE): StoreResponse {
  const file = JSON.parse([...page.statsFile(date, [])].join(''));
  return answer(JSON.stringify({ ...file, stats }), { fetchedAt: DATE });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[pluginsFile(), statsFile()], [pluginsFile()]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  {
    elements: [plugin(), plugin({ id: 'first' }), plugin({ id: 'last' })],
    unit: (all) => [pluginsFile(all), statsFile()],
  },
];
