/** Answers for tests in the format of Edge Add-ons; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const URL_OF_ID = `https://microsoftedge.microsoft.com/addons/getproductdetailsbycrxid/${ID}?hl=en`;

/** The answer for one extension. */
export function product(change: Record<string, unknown> = {}, more: Partial<StoreResponse> = {}): StoreResponse {
  const sample = {
    crxId: ID,
    name: 'Moss Glow',
    developer: 'Moss Works',
    category: 'Productivity',
    version: '1.5.0',
    activeInstallCount: 12_345,
    averageRating: 4.5,
    ratingCount: 12,
    lastUpdateDate: 1_700_000_000.5,
    shortDescription: 'Sample data.',
    description: 'Sample data.\nA longer text.',
    logoUrl: '//store-images.s-microsoft.com/image/sample',
    privacyUrl: 'https://moss.example/privacy',
    ...change,
  };
  return answer(JSON.stringify(sample), { url: URL_OF_ID, ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[product()], [product({}, { url: undefined })]];
