import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Aliases, PRODUCT_SPELLINGS, scoreExtractions } from '@pi/intelligence';
import { predictListing } from '@pi/operations/saved-listings';
import { readRows } from '../identity/labelled.ts';
import { RecordedLabel } from './labelled-listing.ts';
import { printScores } from './print-scores.ts';
import { readListings } from './read-listings.ts';
import { predictByStoreFields } from './store-fields.ts';

/**
 * Scores labelled listings of a file, read from the recordings beside its folder; spellings of
 * products are those of `aliases.json` beside the file, else of our vocabulary.
 * @returns the targets that are missed
 * @throws WrongInput naming the line that cannot be read
 */
export async function scoreRecorded(file: string): Promise<string[]> {
  const labels = readRows(file, RecordedLabel);
  const listings = await readListings(labels, file);
  const predictions = listings.map(({ marketplace, listing }) => predictListing(marketplace, listing));
  const byFields = listings.map(({ marketplace, listing }) =>
    predictByStoreFields(marketplace, listing.externalId, listing),
  );
  const aliases = readAliases(join(dirname(file), 'aliases.json'));
  return printScores(file, scoreExtractions(labels, predictions, aliases), scoreExtractions(labels, byFields, aliases));
}

function readAliases(file: string): Aliases {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : PRODUCT_SPELLINGS;
}
