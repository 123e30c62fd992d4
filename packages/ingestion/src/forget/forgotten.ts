import { createHmac } from 'node:crypto';
import type { Queryable } from '@pi/db';
import { getForgetKey, listForgottenHashes } from '@pi/db/queries/forgotten';
import type { ParseResult } from '@pi/domain';
import { type Named, pluginText, textsOfListing } from './identity-texts.ts';

/** Tells who asked to be left out, by hashes that say nothing themselves. */
export interface Forgotten {
  hasListing(marketplace: string, listing: Named): boolean;
  hasPlugin(marketplace: string, externalId: string): boolean;
}

const NOBODY: Forgotten = { hasListing: () => false, hasPlugin: () => false };

/** Those who asked to be left out of this database, as of now. */
export async function loadForgotten(db: Queryable): Promise<Forgotten> {
  const hashes = new Set(await listForgottenHashes(db));
  const key = hashes.size > 0 ? await getForgetKey(db) : null;
  if (key === null) return NOBODY;
  const has = (text: string) => hashes.has(forgetHash(key, text));
  return {
    hasListing: (marketplace, listing) => textsOfListing(marketplace, listing).some(has),
    hasPlugin: (marketplace, externalId) => has(pluginText(marketplace, externalId)),
  };
}

/** HMAC-SHA-256 of a text, base64url. */
export function forgetHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/**
 * What was read, without those who asked to be left out.
 * @returns `named`: whether there were any, so that the page must not be kept
 */
export function leaveOut(
  forgotten: Forgotten,
  marketplace: string,
  result: ParseResult,
): { result: ParseResult; named: boolean } {
  const isOut = (externalId: string | null | undefined) =>
    typeof externalId === 'string' && forgotten.hasPlugin(marketplace, externalId);
  const listings = result.listings.filter((listing) => !forgotten.hasListing(marketplace, listing));
  const gone = result.gone.filter(({ externalId }) => !isOut(externalId));
  const problems = result.problems.filter(({ externalId }) => !isOut(externalId));
  const named =
    listings.length < result.listings.length ||
    gone.length < result.gone.length ||
    problems.length < result.problems.length;
  return { result: { ...result, listings, gone, problems }, named };
}
