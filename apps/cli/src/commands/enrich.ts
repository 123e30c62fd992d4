import {
  mergeListings,
  predictListing,
  readSavedListings,
  type SavedListings,
  SavedListingsError,
} from '@pi/operations/saved-listings';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { readMarketplace } from '../options/read-options.ts';
import { UsageError } from '../usage-error.ts';

interface EnrichOptions {
  predict?: boolean;
  marketplace?: string;
}

export function register(program: Command, context: Context): void {
  program
    .command('enrich')
    .description('Read prices, integrations and tags out of listings.')
    .argument('[files...]', 'saved responses of stores, or lists as CSV or JSON; plain or compressed (.zst, .gz)')
    .option('--predict', 'print what rules read out of the files; uses no database and no network')
    .option('--marketplace <name>', 'store that the files are of (default: by folder, else by parser)', (value) =>
      readMarketplace(value, context),
    )
    .addHelpText(
      'after',
      `
Prints one line of JSON per listing, also where several files state it: {"store","id","pricingModel","tiers","lowestPaidMonthlyUsd","integrations","tags"}.
With "npm run --silent pi -- enrich --predict ..." nothing else is on standard output.
Exit code: 0 success, 2 wrong call, also when a file cannot be read; the others are read all the same.`,
    )
    .action(async (files: string[], { predict, marketplace }: EnrichOptions) => {
      if (!predict) throw new UsageError('enrich: name files, and --predict');
      await predictFiles(context, files, marketplace);
    });
}

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
