import { createHmac } from 'node:crypto';
import type { Queryable, Tx } from '@pi/db';
import {
  countSuppressionHashes,
  getSuppressionKey,
  insertSuppressionHashes,
  listSuppressionHashes,
  lockSuppressionTable,
} from '@pi/db/queries/erasure/suppression-list';
import type { ParseResult } from '@pi/domain';
import { type Named, pluginText, textsOfListing } from './identity-texts.ts';

/** Tells who asked to be left out, by hashes that say nothing themselves. */
export interface SuppressionList {
  /** How many hashes say so: none ever goes. */
  hashes: number;
  hasListing(marketplace: string, listing: Named): boolean;
  hasPlugin(marketplace: string, externalId: string): boolean;
}

/** Nobody is left out. */
export const EMPTY_SUPPRESSION_LIST: SuppressionList = { hashes: 0, hasListing: () => false, hasPlugin: () => false };

/** Those who asked to be left out of this database, as of now. */
export async function loadSuppressionList(db: Queryable): Promise<SuppressionList> {
  const hashes = new Set(await listSuppressionHashes(db));
  const key = hashes.size > 0 ? await getSuppressionKey(db) : null;
  if (key === null) return EMPTY_SUPPRESSION_LIST;
  const has = (text: string) => hashes.has(suppressionHash(key, text));
  return {
    hashes: hashes.size,
    hasListing: (marketplace, listing) => textsOfListing(marketplace, listing).some(has),
    hasPlugin: (marketplace, externalId) => has(pluginText(marketplace, externalId)),
  };
}

/**
 * Those who asked to be left out, and nobody is added until the transaction ends: what it keeps or
 * stores is either seen by the removal that comes next, or without them.
 * @param known as they were loaded before, to be read again only when there are more
 */
export async function lockSuppressionList(tx: Tx, known: SuppressionList): Promise<SuppressionList> {
  await lockSuppressionTable(tx, 'shared');
  return (await countSuppressionHashes(tx)) === known.hashes ? known : loadSuppressionList(tx);
}

/**
 * Leaves out from now on whoever is known by one of the texts.
 * @throws Error when the database holds no data yet
 */
export async function keepOut(tx: Tx, texts: ReadonlySet<string>): Promise<void> {
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
 * What was read, without those who asked to be left out.
 * @returns `named`: whether there were any, so that the page must not be kept
 */
export function suppress(
  suppressionList: SuppressionList,
  marketplace: string,
  result: ParseResult,
): { result: ParseResult; named: boolean } {
  const isOut = (externalId: string | null | undefined) =>
    typeof externalId === 'string' && suppressionList.hasPlugin(marketplace, externalId);
  const listings = result.listings.filter((listing) => !suppressionList.hasListing(marketplace, listing));
  const gone = result.gone.filter(({ externalId }) => !isOut(externalId));
  const problems = result.problems.filter(({ externalId }) => !isOut(externalId));
  const named =
    listings.length < result.listings.length ||
    gone.length < result.gone.length ||
    problems.length < result.problems.length;
  return { result: { ...result, listings, gone, problems }, named };
}
