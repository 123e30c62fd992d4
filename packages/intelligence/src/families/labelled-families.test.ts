import { readFileSync } from 'node:fs';
import { sharedIdentity } from '@pi/config/shared-data';
import { expect, test } from 'vitest';
import { findProducts } from './find-products.ts';

interface LabelledListing {
  store: string;
  name: string;
  websiteUrl: string | null;
}

interface LabelledFamily {
  id: string;
  label: 'same' | 'sibling' | 'different';
  company: { nameKey: string; siteDomain: string | null };
  a: LabelledListing;
  b: LabelledListing;
  others: LabelledListing[];
}

const file = sharedIdentity('families.jsonl');

test.skipIf(!file)('of labelled pairs no sibling is joined, and at most two of one product are missed', () => {
  const lines = readFileSync(file ?? '', 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line): LabelledFamily => JSON.parse(line));
  const wrong = rows.filter((row) => row.label !== 'same' && isJoined(row));
  const missed = rows.filter((row) => row.label === 'same' && !isJoined(row));
  expect(rows.length).toBeGreaterThan(0);
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(missed.map(({ id }) => id).slice(2)).toEqual([]);
});

/** Whether both listings of a row are one product, among the company's further listings. */
function isJoined({ company, a, b, others }: LabelledFamily): boolean {
  const listings = [a, b, ...others].map(({ store, ...listing }, id) => {
    return { id, marketplace: store, isListed: true, ...listing };
  });
  return findProducts(listings, company).some(({ pluginIds }) => pluginIds.includes(0) && pluginIds.includes(1));
}
