import { createHmac } from 'node:crypto';
import type { Queryable, Tx } from '@pi/db';
import {
  getSuppressionKey,
  listSuppressionHashes,
  lockSuppressionTable,
} from '@pi/db/queries/erasure/suppression-list';
import type { ParseResult } from '@pi/domain';
import { type ListingIdentity, pluginText, textsOfListing } from './identity-texts.ts';

/** The people and companies never to be stored, as hashes that say nothing about them. */
export interface SuppressionList {
  hasListing(marketplace: string, listing: ListingIdentity): boolean;
  hasPlugin(marketplace: string, externalId: string): boolean;
}

const EMPTY_SUPPRESSION_LIST: SuppressionList = { hasListing: () => false, hasPlugin: () => false };

/** Loads the suppression list of a database. */
export async function loadSuppressionList(db: Queryable): Promise<SuppressionList> {
  const hashes = new Set(await listSuppressionHashes(db));
  const key = hashes.size > 0 ? await getSuppressionKey(db) : null;
  if (key === null) return EMPTY_SUPPRESSION_LIST;
  const has = (text: string) => hashes.has(suppressionHash(key, text));
  return {
    hasListing: (marketplace, listing) => textsOfListing(marketplace, listing).some(has),
    hasPlugin: (marketplace, externalId) => has(pluginText(marketplace, externalId)),
  };
}

/**
 * Locks the suppression list until the transaction ends, and loads it: nobody is added meanwhile.
 * What the transaction stores is then either suppressed, or found by the erasure that comes next.
 */
export async function lockSuppressionList(tx: Tx): Promise<SuppressionList> {
  await lockSuppressionTable(tx, 'shared');
  return loadSuppressionList(tx);
}

/** Whether an identity text is on the suppression list of a database. */
export async function isSuppressed(db: Queryable, text: string): Promise<boolean> {
  const key = await getSuppressionKey(db);
  return key !== null && (await listSuppressionHashes(db)).includes(suppressionHash(key, text));
}

/** HMAC-SHA-256 of an identity text, base64url. */
export function suppressionHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/**
 * Removes what the suppression list names from a parse result.
 * @returns the rest, and whether the list named any of it: the response must not be archived then
 */
export function suppress(
  suppressionList: SuppressionList,
  marketplace: string,
  result: ParseResult,
): { result: ParseResult; isNamed: boolean } {
  const isSuppressed = (externalId: string | null | undefined) =>
    typeof externalId === 'string' && suppressionList.hasPlugin(marketplace, externalId);
  const listings = result.listings.filter((listing) => !suppressionList.hasListing(marketplace, listing));
  const gone = result.gone.filter(({ externalId }) => !isSuppressed(externalId));
  const problems = result.problems.filter(({ externalId }) => !isSuppressed(externalId));
  const isNamed =
    listings.length < result.listings.length ||
    gone.length < result.gone.length ||
    problems.length < result.problems.length;
  return { result: { ...result, listings, gone, problems }, isNamed };
}
