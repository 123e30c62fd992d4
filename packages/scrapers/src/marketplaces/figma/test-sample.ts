/** Files for tests in the formats of Figma's history; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

export const DATE = '2022-05-11T06:05:51.931Z';

/** A plugin of the file of plugins. */
export function plugin(change: Record<string, unknown> = {}) {
  return {
    id: '731176732337510831',
    name: 'Moss Glow',
    description: '<p>Sample data.</p><ul><li>More &amp; more</li></ul>',
    installCount: 1334,
    likeCount: 18,
    viewCount: 3257,
    lastUpdateDate: '2022-03-04T18:50:56.001Z',
    publisherHandle: 'mossworks',
    publisherId: '692',
    publisherName: 'Moss Works',
    ...change,
  };
}

/** The file of plugins. */
export function pluginsFile(plugins: unknown[] = [plugin()], date = DATE): StoreResponse {
  return answer(JSON.stringify({ date, plugins }), { fetchedAt: DATE });
}

/** The file of numbers. */
export function statsFile(stats: unknown = { '731176732337510831': [1334, 18, 0, 3257] }, date = DATE): StoreResponse {
  return answer(JSON.stringify({ date, stats }), { fetchedAt: DATE });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[pluginsFile(), statsFile()], [pluginsFile()]];
