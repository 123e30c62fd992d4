import { dirname, join } from 'node:path';
import {
  type MergedListing,
  mergeListings,
  readSavedListings,
  type SavedListings,
  SavedListingsError,
} from '@pi/operations/saved-listings';
import type { RecordedLabel } from './labelled-listing.ts';

const FETCHED_AT = '2026-11-20T00:00:00.000Z';

/**
 * The listings of labels, as `pi enrich --predict` reads them; their sources are in the folder
 * `data` beside that of the labels. A source that cannot be read is named, and its listings are
 * missing.
 */
export async function readListings(labels: readonly RecordedLabel[], labelsFile: string): Promise<MergedListing[]> {
  const wanted = new Set(labels.map(({ store, id }) => `${store}:${id}`));
  const found: MergedListing[] = [];
  for (const [source, some] of Map.groupBy(labels, (label) => label.source)) {
    const path = join(dirname(labelsFile), '..', 'data', source);
    const saved = await read(path, some[0]?.store);
    found.push(...mergeListings(saved));
  }
  return found.filter(({ marketplace, listing }) => wanted.has(`${marketplace}:${listing.externalId}`));
}

async function read(path: string, marketplace: string | undefined): Promise<SavedListings[]> {
  try {
    return [await readSavedListings(path, { marketplace, fetchedAt: FETCHED_AT })];
  } catch (error) {
    if (!(error instanceof SavedListingsError)) throw error;
    console.error(error.message);
    return [];
  }
}
