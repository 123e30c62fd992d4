import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

const PLUGIN: page.DetailFacts = {
  id: 4321,
  xmlId: 'com.moss.glow',
  slug: 'moss-glow',
  name: 'Moss Glow',
  preview: 'Sample data &amp; more.',
  downloads: 20_700_000,
  pricingModel: 'FREEMIUM',
  iconUpdate: 99,
  isTheme: true,
  updatedAt: 1_788_353_331_000,
  rating: 4.25,
  hasSource: true,
  tags: ['Theme', 'Other'],
  vendor: { name: 'Moss Works', isVerified: true },
  description: '<p>Sample data.</p><p>A longer text.</p>',
  vendorUrl: 'https://moss.example',
  vendorEmail: 'help@moss.example',
  city: 'Sample Street 1',
  url: 'https://moss.example/glow',
  bugtrackerUrl: 'https://moss.example/help',
  sourceCodeUrl: 'https://github.com/mossworks/glow',
};

/** For tests: a plugin of a page, with fields replaced; all text is invented (sample data). */
export function plugin(change: Record<string, unknown> = {}) {
  return { ...page.plugin(PLUGIN), ...change };
}

/** For tests: a page of the list with these plugins, and fields replaced. */
export function pluginPage(plugins: unknown[] = [plugin()], change: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ ...page.pluginPage([], plugins.length), plugins, ...change }));
}

/** For tests: the details of the plugin, with fields replaced. */
export function details(change: Record<string, unknown> = {}, more: Partial<StoreResponse> = {}): StoreResponse {
  const body = JSON.stringify({ ...page.details(PLUGIN), ...change });
  return answer(body, { url: 'https://plugins.jetbrains.com/api/plugins/4321', ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[pluginPage()], [details()]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [plugin(), plugin({ id: 1 }), plugin({ id: 2 })], unit: (all) => [pluginPage(all)] },
  { elements: [page.details(PLUGIN)], unit: ([only]) => [answer(JSON.stringify(only))] },
];
