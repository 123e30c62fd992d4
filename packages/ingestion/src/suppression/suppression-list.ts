import { createHmac } from 'node:crypto';
import type { Queryable, Tx } from '@pi/db';
import {
  getSuppressionKey,
  insertSuppressionHashes,
  listSuppressionHashes,
  lockSuppressionTable,
} from '@pi/db/queries/erasure/suppression-list';
import type { ParseResult } from '@pi/domain';
import { type Named, pluginText, textsOfListing } from './identity-texts.ts';

/** People and companies never to be stored, known by hashes alone. */
export interface SuppressionList {
  hasListing(marketplace: string, listing: Named): boolean;
  hasPlugin(marketplace: string, externalId: string): boolean;
}

/** A list with nobody on it. */
const EMPTY_SUPPRESSION_LIST: SuppressionList = { hasListing: () => false, hasPlugin: () => false };

/** The suppression list as it is now. */
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
 * The suppression list, locked against additions until the transaction ends. So an erasure either sees what the
 * transaction stores, or the transaction sees the addition.
 */
export async function lockSuppressionList(tx: Tx): Promise<SuppressionList> {
  await lockSuppressionTable(tx, 'shared');
  return loadSuppressionList(tx);
}

/**
 * Adds everybody who is identified by one of the texts.
 * @throws Error when the database holds no data yet
 */
export async function addToSuppressionList(tx: Tx, texts: ReadonlySet<string>): Promise<void> {
  const key = await getSuppressionKey(tx);
  if (key === null) throw new Error('the database holds no data yet');
  await insertSuppressionHashes(
    tx,
    [...texts].map((text) => suppressionHash(key, text)),
  );
}

/** HMAC-SHA-256 of a text, base64url. */
export function suppressionHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/**
 * A parse result without the people and companies on the list.
 * @returns `isNamed`: whether it had any of them, so that its responses must not be archived
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
