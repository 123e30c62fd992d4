import { readFileSync } from 'node:fs';
import { sharedIdentity } from '@pi/config/shared-data';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findProducts } from './find-products.ts';

const LISTING = z.object({ store: z.string(), name: z.string(), websiteUrl: z.string().nullable() });
const ROW = z.object({
  id: z.string(),
  label: z.enum(['same', 'sibling', 'different']),
  company: z.object({ nameKey: z.string(), siteDomain: z.string().nullable() }),
  a: LISTING,
  b: LISTING,
  others: z.array(LISTING),
});

const file = sharedIdentity('families.jsonl');

test.skipIf(!file)('of labelled pairs no sibling is joined, and at most two of one product are missed', () => {
  const lines = readFileSync(file ?? '', 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => ROW.parse(JSON.parse(line)));
  const wrong = rows.filter((row) => row.label !== 'same' && isJoined(row));
  const missed = rows.filter((row) => row.label === 'same' && !isJoined(row));
  expect(rows.length).toBeGreaterThan(0);
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(missed.map(({ id }) => id).slice(2)).toEqual([]);
});

/** Whether both listings of a row are one product, among the company's further listings. */
function isJoined({ company, a, b, others }: z.infer<typeof ROW>): boolean {
  const listings = [a, b, ...others].map(({ store, ...listing }, id) => {
    return { id, marketplace: store, isListed: true, ...listing };
  });
  return findProducts(listings, company).some(({ pluginIds }) => pluginIds.includes(0) && pluginIds.includes(1));
}
