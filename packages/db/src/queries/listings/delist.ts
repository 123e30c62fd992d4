import { type Gone, LONGEST, storableText } from '@pi/domain';
import { and, eq, gt, lt, lte, max, min, ne, not, notExists, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { FAMILY_BASIS_SEEN, plugins } from '../../schema/plugins.ts';
import { incomingRows, textList } from './records.ts';
import { insertMarketChanges } from './write-market-changes.ts';

export interface GoneRow extends Gone {
  observedAt: Date;
  day: string;
}

const { id, externalId, status, stateAt, delistedOn, lastSeenOn, missingSince } = plugins;

/**
 * Marks plugins as delisted where the store says so. Unknown ids, and what is older than the known
 * state, change nothing.
 * @returns how many are delisted now that were not
 */
export async function delistGone(tx: Tx, marketplace: string, rows: readonly GoneRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const reasons = new Map(rows.map((row) => [row.externalId, storableText(row.reason, LONGEST.change)]));
  const { from, incoming } = incomingRows(
    rows.map((row) => ({ externalId: row.externalId, stateAt: row.observedAt, delistedOn: row.day })),
    { externalId, stateAt, delistedOn },
  );
  const delisted = await tx
    .update(plugins)
    .set({ status: 'delisted', delistedOn: incoming.delistedOn, missingSince: null, stateAt: incoming.stateAt })
    .from(from)
    .where(
      and(
        eq(plugins.marketplace, marketplace),
        eq(externalId, incoming.externalId),
        ne(status, 'delisted'),
        gt(incoming.stateAt, stateAt),
      ),
    )
    .returning({ pluginId: id, externalId, at: stateAt, day: delistedOn });
  return insertMarketChanges(
    tx,
    marketplace,
    delisted.map(({ externalId: of, day, ...row }) => ({
      ...row,
      day: day ?? undefined,
      kind: 'delisted' as const,
      before: null,
      after: reasons.get(of) ?? null,
    })),
  );
}

export interface DelistedPlugin {
  pluginId: number;
  /** The day of the first complete list without it. */
  day: string;
  /** Whether it was missing on that day. */
  wasMissing: boolean;
}

/**
 * Delists what two complete lists in a row did not name: today's, and the one before. The change
 * counts for the day of the first complete list without the plugin. Nothing happens for a day that
 * is not the newest.
 */
export async function delistMissing(tx: Tx, marketplace: string, day: string): Promise<DelistedPlugin[]> {
  const ofMarketplace = eq(marketplaceDays.marketplace, marketplace);
  const isEarlierList = and(ofMarketplace, eq(marketplaceDays.hasCompleteList, true), lt(marketplaceDays.day, day));
  const last = tx
    .select({ day: max(marketplaceDays.day) })
    .from(marketplaceDays)
    .where(isEarlierList);
  const firstWithout = tx
    .select({ day: min(marketplaceDays.day) })
    .from(marketplaceDays)
    .where(and(isEarlierList, gt(marketplaceDays.day, lastSeenOn)));
  const later = tx
    .select({ day: marketplaceDays.day })
    .from(marketplaceDays)
    .where(and(ofMarketplace, gt(marketplaceDays.day, day)));
  const absent = tx
    .select({ id, missingSince, firstWithout: sql<string>`(${firstWithout})`.as('first_without') })
    .from(plugins)
    .where(
      and(
        eq(plugins.marketplace, marketplace),
        ne(status, 'delisted'),
        lt(lastSeenOn, sql`(${last})`),
        notExists(later),
      ),
    )
    .as('absent');
  const delisted = await tx
    .update(plugins)
    .set({
      ...{ status: 'delisted', delistedOn: sql`${absent.firstWithout}`, missingSince: null },
    })
    .from(absent)
    .where(eq(id, absent.id))
    .returning({
      pluginId: id,
      day: sql<string>`${delistedOn}`,
      wasMissing: sql<boolean>`coalesce(${absent.missingSince} <= ${delistedOn}, false)`,
    });
  await insertMarketChanges(
    tx,
    marketplace,
    delisted.map(({ pluginId, day: on }) => ({
      ...{ pluginId, day: on, at: new Date(`${on}T00:00:00Z`) },
      ...{ kind: 'delisted' as const, before: null, after: 'no longer in the list' },
    })),
  );
  return delisted;
}

/** How many plugins of a marketplace that are not delisted are not among these. */
export function countUnnamed(db: Queryable, marketplace: string, externalIds: readonly string[]): Promise<number> {
  const isNamed = sql`${externalId} = any(${textList(externalIds)})`;
  return db.$count(plugins, and(eq(plugins.marketplace, marketplace), ne(status, 'delisted'), not(isNamed)));
}

/** Notes that plugins were listed on a day, though nothing else could be read of them. */
export async function markSeen(
  tx: Tx,
  marketplace: string,
  externalIds: readonly string[],
  day: string,
): Promise<void> {
  if (externalIds.length === 0) return;
  const isNamed = sql`${externalId} = any(${textList(externalIds)})`;
  const isOfMarketplace = and(eq(plugins.marketplace, marketplace), isNamed);
  await tx
    .update(plugins)
    .set({ lastSeenOn: day })
    .where(and(isOfMarketplace, lt(lastSeenOn, day)));
  await tx
    .update(plugins)
    .set({ status: 'listed', missingSince: null, familyBasis: FAMILY_BASIS_SEEN })
    .where(and(isOfMarketplace, lte(missingSince, day)));
}
