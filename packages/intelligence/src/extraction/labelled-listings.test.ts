import { readFileSync } from 'node:fs';
import type { RevisionContent } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { extractListing } from './extract-listing.ts';
import { PRODUCT_SPELLINGS } from './integrations/vocabulary/products.ts';
import { scoreExtractions } from './score-extractions.ts';
import { EXTRACTION_TARGETS, RATIO_NAMES, shareOf } from './scoring/extraction-scores.ts';
import type { ListingLabel } from './scoring/labelled-listing.ts';

type Labelled = ListingLabel & { listing: RevisionContent };

const FILES = ['labelled-pricing.jsonl', 'labelled-integrations.jsonl'];
const labelled = new Map(FILES.map((file) => [file, readLabels(file)]));

test('at least 200 invented listings are labelled, each once', () => {
  const ids = [...labelled.values()].flat().map(({ store, id }) => `${store}:${id}`);
  expect(ids.length).toBeGreaterThanOrEqual(200);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each([...labelled])('%s', (_, labels) => {
  const predictions = labels.map(({ store, id, listing }) => {
    return { store, id, ...extractListing({ ...listing, marketplace: store }) };
  });
  const { ratios, traps, withoutTags, misses } = scoreExtractions(labels, predictions, PRODUCT_SPELLINGS);

  test.each(RATIO_NAMES.filter((name) => EXTRACTION_TARGETS[name] !== null))('%s reaches its target', (name) => {
    expect(ratios[name].of).toBeGreaterThan(0);
    expect(shareOf(ratios[name]), JSON.stringify(misses)).toBeGreaterThanOrEqual(EXTRACTION_TARGETS[name] ?? 0);
  });

  test('no product is taken that a text only compares with, thanks or advertises', () => {
    expect(traps, JSON.stringify(misses)).toBe(0);
  });

  test('every listing has two to five tags', () => {
    expect(withoutTags).toBe(0);
  });
});

function readLabels(file: string): Labelled[] {
  return readFileSync(new URL(`../../test/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
