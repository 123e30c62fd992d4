import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExtractionSource } from './extraction-source.ts';
import { extractPricing } from './pricing/extract-pricing.ts';
import { scoreExtractions } from './score-extractions.ts';
import { EXTRACTION_TARGETS, shareOf } from './scoring/extraction-scores.ts';
import type { ListingLabel } from './scoring/labelled-listing.ts';

type Labelled = ListingLabel & { listing: ExtractionSource; traps: string[] };

const PRICES = ['pricingModel', 'lowestOfPriced', 'tierPrecision', 'tierRecall'] as const;

describe.each(['labelled-pricing', 'labelled-integrations'])('prices of the listings in %s', (file) => {
  const labels = readFileSync(new URL(`../../test/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Labelled => JSON.parse(line));
  const predictions = labels.map(({ store, id, listing }) => ({ store, id, ...extractPricing(listing) }));
  const { ratios } = scoreExtractions(labels, predictions, {});

  test.each(PRICES)('reach what is asked of %s', (name) => {
    expect(labels.length).toBeGreaterThan(100);
    expect(shareOf(ratios[name])).toBeGreaterThanOrEqual(EXTRACTION_TARGETS[name]);
  });

  test('are none where a listing only sets traps', () => {
    const trapped = labels.filter(
      ({ tiers, tiersOptional, traps }) => traps.length > 0 && tiers.length + tiersOptional.length === 0,
    );
    const taken = trapped.filter(({ listing }) => extractPricing(listing).tiers.length > 0);
    expect(taken.map(({ id }) => id)).toEqual([]);
  });
});
