import type { Listing } from '@pi/domain';
import { expect, test } from 'vitest';
import { mergeListings } from './merge-listings.ts';

const listing = (externalId: string, more: Partial<Listing>): Listing => ({
  ...{ externalId, url: `https://store.example/${externalId}`, name: externalId, readFrom: 'data' },
  ...more,
});

test('a listing in several files is one: a response comes before a list, which adds what it lacks', () => {
  const list = [listing('wren', { name: 'Old', description: 'Long', summary: 'Old' }), listing('heron', {})];
  const page = [listing('wren', { name: 'Wren', summary: 'New', description: null })];
  const merged = mergeListings([
    { marketplace: 'shopify', isList: true, listings: list },
    { marketplace: 'shopify', isList: false, listings: page },
    { marketplace: 'figma', isList: false, listings: page },
  ]);
  expect(merged.map(({ marketplace, listing: { externalId } }) => [marketplace, externalId])).toEqual([
    ['shopify', 'wren'],
    ['shopify', 'heron'],
    ['figma', 'wren'],
  ]);
  expect(merged[0]?.listing).toMatchObject({ name: 'Wren', summary: 'New', description: 'Long' });
});
