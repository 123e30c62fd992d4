/** Answers for tests in the formats of the JetBrains Marketplace; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

/** A plugin of a page. */
export function plugin(change: Record<string, unknown> = {}) {
  return {
    id: 4321,
    xmlId: 'com.moss.glow',
    link: '/plugin/4321-moss-glow',
    name: 'Moss Glow',
    preview: 'Sample data &amp; more.',
    downloads: 20_700_000,
    pricingModel: 'FREEMIUM',
    icon: '/files/4321/99/icon/default.svg',
    cdate: 1_788_353_331_000,
    rating: 4.25,
    hasSource: true,
    tags: ['Theme', 'Other'],
    vendor: { name: 'Moss Works', isVerified: true },
    ...change,
  };
}

/** A page of the list. */
export function pluginPage(plugins: unknown[] = [plugin()], more: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ plugins, total: plugins.length, ...more }));
}

/** The details of one plugin. */
export function details(change: Record<string, unknown> = {}, more: Partial<StoreResponse> = {}): StoreResponse {
  const sample = {
    ...plugin({ rating: undefined }),
    description: '<p>Sample data.</p><p>A longer text.</p>',
    tags: [
      { id: 1, name: 'Theme' },
      { id: 2, name: 'Other' },
    ],
    vendor: {
      name: 'moss',
      publicName: 'Moss Works',
      url: 'https://moss.example',
      email: 'help@moss.example',
      city: 'Sample Street 1',
      isVerified: true,
    },
    urls: {
      url: 'https://moss.example/glow',
      bugtrackerUrl: 'https://moss.example/help',
      sourceCodeUrl: 'https://github.com/mossworks/glow',
    },
    ...change,
  };
  return answer(JSON.stringify(sample), { url: 'https://plugins.jetbrains.com/api/plugins/4321', ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[pluginPage()], [details()]];
