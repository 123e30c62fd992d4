import type { Listing } from '@pi/domain';
import { parseResponses } from '@pi/ingestion/parse-responses';
import { decodeBody, getAdapter, registry, type StoreResponse } from '@pi/scrapers';
import { guessMarketplace } from './guess-marketplace.ts';
import { readFileAt } from './read-file-at.ts';
import { missingColumns, readList } from './read-list.ts';
import { unwrapResponses } from './unwrap-responses.ts';

/** The listings of a saved file, and the marketplace that they are of. */
export interface SavedListings {
  marketplace: string;
  listings: Listing[];
  /** True of a list that is none of the store's own responses. */
  isList: boolean;
}

/** A file of which no listing can be read: its message names the file and the reason. */
export class SavedListingsError extends Error {
  override name = 'SavedListingsError' as const;
}

export interface ReadSavedListingsOptions {
  /** Else it is known by the names of the folders, or by whose parser reads the file. */
  marketplace?: string | undefined;
  /** Of the fetch, ISO 8601. */
  fetchedAt: string;
}

/**
 * Reads a saved response of a store, or a list of listings as CSV or JSON; plain, gzip or zstd.
 * @throws SavedListingsError
 */
export async function readSavedListings(path: string, options: ReadSavedListingsOptions): Promise<SavedListings> {
  const body = decodeBody(await bodyOf(path), undefined);
  const responses = unwrapResponses(body).map((one): StoreResponse => {
    return { ...one, status: 200, headers: {}, fetchedAt: options.fetchedAt } as StoreResponse;
  });
  const marketplace = options.marketplace ?? guessMarketplace(path);
  const reasons: string[] = [];
  for (const name of marketplace ? [marketplace] : registry.keys()) {
    const results = await Promise.all(responses.map((response) => parseResponses(getAdapter(name), [response])));
    const listings = results.flatMap((result) => result.listings);
    if (listings.length > 0) return { marketplace: name, listings, isList: false };
    const problem = results.flatMap((result) => result.problems)[0];
    if (problem) reasons.push(`${name}: ${problem.message}`);
  }
  const listings = marketplace ? readList(body) : [];
  if (marketplace && listings.length > 0) return { marketplace, listings, isList: true };
  const missing = marketplace && /\.csv(?:\.gz|\.zst)?$/.test(path) ? missingColumns(body) : undefined;
  if (missing) throw new SavedListingsError(`${path}: ${missing}`);
  const reason = marketplace
    ? (reasons[0] ?? `${marketplace}: no listing in it`)
    : 'no parser reads it; name its store with --marketplace';
  throw new SavedListingsError(`${path}: ${reason}`);
}

async function bodyOf(path: string): Promise<Uint8Array> {
  try {
    return await readFileAt(path);
  } catch (error) {
    throw new SavedListingsError((error as Error).message, { cause: error });
  }
}
