import {
  mergeListings,
  predictListing,
  readSavedListings,
  type SavedListings,
  SavedListingsError,
} from '@pi/operations/saved-listings';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Prints what rules read out of the listings of files, a line each. A file that cannot be read is
 * named on standard error, and makes the exit code that of a wrong call.
 * @throws UsageError without files
 */
export async function predictFiles(context: Context, files: readonly string[], marketplace?: string): Promise<void> {
  if (files.length === 0) throw new UsageError('--predict: name at least one file');
  const saved: SavedListings[] = [];
  for (const file of files) {
    try {
      saved.push(await readSavedListings(file, { marketplace, fetchedAt: context.now().toISOString() }));
    } catch (error) {
      if (!(error instanceof SavedListingsError)) throw error;
      context.printError(error.message);
      context.exitCode = EXIT.usage;
    }
  }
  for (const { marketplace: store, listing } of mergeListings(saved))
    context.print(JSON.stringify(predictListing(store, listing)));
}
