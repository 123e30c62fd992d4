import type { Extraction } from '@pi/domain';
import type { ExtractionSource } from './extraction-source.ts';
import { extractIntegrations } from './integrations/extract-integrations.ts';
import { extractPricing } from './pricing/extract-pricing.ts';
import { extractTags } from './tags/extract-tags.ts';

/** Reads prices, integrations and tags out of a listing by rules; invents nothing. Pure. */
export function extractListing(source: ExtractionSource): Extraction {
  return {
    ...extractPricing(source),
    integrations: extractIntegrations(source),
    tags: extractTags(source),
  };
}
