import type { Listing } from '@pi/domain';
import { parseResponses } from '@pi/ingestion/parse-responses';
import { readBytes } from '@pi/operations/read-bytes';
import { decodeBody, getAdapter, type StoreResponse } from '@pi/scrapers';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { readMarketplace } from '../options/read-options.ts';
import { UsageError } from '../usage-error.ts';

interface ParseOptions {
  marketplace: string;
  url?: string;
  fetchedAt?: string;
}

export function register(program: Command, context: Context): void {
  program
    .command('parse')
    .description('Parse saved responses and print the result. Uses no database and no network.')
    .argument('<files...>', 'bodies of responses, plain or compressed as in the archive (.zst, .gz)')
    .requiredOption('--marketplace <name>', 'marketplace whose parser is used', (value) =>
      readMarketplace(value, context),
    )
    .option('--url <url>', 'address of the responses')
    .option('--fetched-at <moment>', 'moment of the fetch, e.g. 2026-01-31T12:00:00Z (default: now)', readMoment)
    .addHelpText(
      'after',
      `
Prints one line of JSON per unit of work: {"files","listings","gone","problems"}, without developers' e-mail addresses.
With "npm run --silent pi -- parse ..." nothing else is on standard output.
Exit code: 0 success, 2 wrong call, 3 the parser found problems.`,
    )
    .action(async (files: string[], { marketplace, url, fetchedAt }: ParseOptions) => {
      const adapter = getAdapter(marketplace);
      const moment = fetchedAt ?? context.now().toISOString();
      const fileByResponse = new Map<StoreResponse, string>();
      for (const file of files) {
        const body = decodeBody(await readBytes(file), undefined);
        fileByResponse.set({ url, status: 200, headers: {}, body, fetchedAt: moment }, file);
      }
      const responses = [...fileByResponse.keys()];
      const groups = adapter.groupRecorded?.(responses) ?? responses.map((response) => [response]);
      for (const group of groups) {
        const { listings, gone, problems } = await parseResponses(adapter, group);
        const groupFiles = group.map((response) => fileByResponse.get(response));
        context.print(JSON.stringify({ files: groupFiles, listings: listings.map(withoutEmail), gone, problems }));
        if (problems.length > 0) context.exitCode = EXIT.partial;
      }
    });
}

function readMoment(value: string): string {
  if (!z.iso.datetime({ offset: true }).or(z.iso.date()).safeParse(value).success)
    throw new UsageError(`--fetched-at: "${value}" is not a moment of the form 2026-01-31T12:00:00Z`);
  return new Date(value).toISOString();
}

// Addresses are stored for matching companies and never shown.
function withoutEmail(listing: Listing): Listing {
  return listing.developer ? { ...listing, developer: { ...listing.developer, email: undefined } } : listing;
}
