import type { ParseResult } from '@pi/domain';
import { findExcess, hasMarks, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import { tooLarge } from './bound-result.ts';
import { parseInWorker } from './parse-in-worker.ts';
import { findParserName } from './parser-name.ts';
import { readBounded } from './read-bounded.ts';

// What is smaller takes half a second at most, also when it is written to take long; copying it to
// the worker would add a tenth and more (`npm run bench -- worker`).
const LARGE = { values: 50_000, characters: 2_000_000 };

/**
 * Parses and validates the responses of one unit (`readResponses`), within bounds: responses with
 * too many values or plugins are a problem `too_large`, large ones are parsed in a worker thread
 * that ends when its memory or time is used up, and of very many problems the first are kept. A
 * parser that is none of the registry's runs on this thread, whatever the size. Never throws.
 */
export async function parseResponses(adapter: MarketplaceAdapter, responses: StoreResponse[]): Promise<ParseResult> {
  const bodies = responses.map(({ body }) => body);
  const excess = findExcess(bodies);
  if (excess) return tooLarge(excess, responses[0]?.url);
  const length = bodies.reduce((sum, body) => sum + body.length, 0);
  const isLarge = length >= LARGE.characters || hasMarks(bodies, LARGE.values);
  const parser = isLarge ? findParserName(adapter) : undefined;
  const parsed = parser && (await parseInWorker({ parser, responses }));
  return parsed ?? readBounded(adapter, responses);
}
