import { parseArgs } from 'node:util';
import type { Listing } from '@pi/domain';
import { readResponses } from '@pi/ingestion/pipeline/read-responses';
import { readBytes } from '@pi/operations/replay/recordings';
import { decodeBody, getAdapter, type StoreResponse } from '@pi/scrapers';
import { z } from 'zod';
import { EXIT } from './exit-codes.ts';

const USAGE = 'usage: npm run --silent parse -- --marketplace NAME [--url URL] [--fetched-at T] FILE...';

/**
 * `npm run parse`: what the parser makes of saved responses, as JSON lines on standard output, one a unit of work:
 * `{"files":[…],"listings":[…],"gone":[…],"problems":[…]}`, without developers' e-mail addresses. No database, no network.
 * @returns the exit code: success, partial (there are problems), usage
 */
export async function parseMain(args: string[], write: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { marketplace: { type: 'string' }, url: { type: 'string' }, 'fetched-at': { type: 'string' } },
  });
  const fetchedAt = values['fetched-at'] ?? new Date().toISOString();
  if (!values.marketplace || positionals.length === 0) throw new Error(USAGE);
  if (!z.iso.datetime({ offset: true }).or(z.iso.date()).safeParse(fetchedAt).success) {
    throw new Error(`--fetched-at: "${fetchedAt}" is not a moment of the form 2026-01-31T12:00:00Z`);
  }
  const adapter = getAdapter(values.marketplace);
  const files = new Map<StoreResponse, string>();
  for (const file of positionals) {
    const body = decodeBody(await readBytes(file), undefined);
    files.set({ url: values.url, status: 200, headers: {}, body, fetchedAt: new Date(fetchedAt).toISOString() }, file);
  }
  const groups = adapter.groupRecorded?.([...files.keys()]) ?? [...files.keys()].map((response) => [response]);
  let code: number = EXIT.success;
  for (const responses of groups) {
    const { listings, gone, problems } = readResponses(adapter, responses);
    const shown = listings.map(withoutEmail);
    write(JSON.stringify({ files: responses.map((response) => files.get(response)), listings: shown, gone, problems }));
    if (problems.length > 0) code = EXIT.partial;
  }
  return code;
}

// Kept for telling companies apart, never shown.
function withoutEmail(listing: Listing): Listing {
  return listing.developer ? { ...listing, developer: { ...listing.developer, email: undefined } } : listing;
}
