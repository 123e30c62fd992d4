import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const URL_OF_ID = `https://microsoftedge.microsoft.com/addons/getproductdetailsbycrxid/${ID}?hl=en`;

const PRODUCT: page.ProductFacts = {
  id: ID,
  name: 'Moss Glow',
  summary: 'Sample data.',
  description: 'Sample data.\nA longer text.',
  developer: 'Moss Works',
  publisherId: 'moss-works',
  publisherSite: 'https://moss.example',
  privacyUrl: 'https://moss.example/privacy',
  category: 'Productivity',
  version: '1.5.0',
  languages: ['en'],
  contentHosts: ['https://moss.example/*'],
  permissions: ['storage'],
  optionalPermissions: ['history'],
  users: 12_345,
  rating: 4.5,
  ratingCount: 12,
  updatedAt: 1_700_000_000.5,
  screenshots: 1,
  hasPromotionImage: false,
  isFeatured: false,
};

/**
 * For tests: the answer for one extension, with fields replaced; all text is invented (sample
 * data).
 */
export function product(change: Record<string, unknown> = {}, more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify({ ...page.product(PRODUCT), ...change }), { url: URL_OF_ID, ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[product()], [product({}, { url: undefined })]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  {
    elements: [page.product(PRODUCT)],
    unit: ([only]) => [answer(JSON.stringify(only), { url: URL_OF_ID })],
  },
];
