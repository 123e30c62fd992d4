import { join } from 'node:path';
import { extractListing, PRODUCT_SPELLINGS, scoreExtractions } from '@pi/intelligence';
import { readRows } from '../identity/labelled.ts';
import { InventedLabel } from './labelled-listing.ts';
import { printScores } from './print-scores.ts';
import { predictByStoreFields } from './store-fields.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'packages', 'intelligence', 'test');
const FILES = ['labelled-pricing.jsonl', 'labelled-integrations.jsonl'];

/** Scores the invented listings of this repository. @returns the targets that are missed */
export function scoreInvented(): string[] {
  return FILES.flatMap((file) => {
    const labels = readRows(join(FOLDER, file), InventedLabel);
    const predictions = labels.map(({ store, id, listing }) => {
      return { store, id, ...extractListing({ ...listing, marketplace: store }) };
    });
    const byFields = labels.map(({ store, id, listing }) => predictByStoreFields(store, id, listing));
    const score = (some: typeof byFields) => scoreExtractions(labels, some, PRODUCT_SPELLINGS);
    return printScores(file, score(predictions), score(byFields));
  });
}
