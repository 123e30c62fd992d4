import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionUnits } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { FAMILY_BASIS_MISSING, plugins } from '../../schema/plugins.ts';
import { insertMarketChanges } from './write-market-changes.ts';

export interface MissingScope {
  marketplace: string;
  /** The UTC day on which they should have been read. */
  day: string;
  /**
   * The run that asked for plugins by their ids: those whose unit gave neither them nor that they
   * are gone are missing. Or the run that read all pages of the catalogue: those that no page names
   * are missing, unless a page failed, or has an element that names no plugin. Without a run, a
   * complete list of the day was read: all that were not seen on the day are missing.
   */
  run?: { id: string; reads: 'ids' | 'all_pages' };
  /** After so many days a change says that the plugin is missing. */
  recordedAfterDays: number;
}

const { id, marketplace: ofMarketplace, externalId, status, lastSeenOn, missingSince } = plugins;

/**
 * Marks listed plugins as missing that should have been read on a day and were not, and records the
 * change of those that are missing for long, once an absence. Nothing happens for a day that is not
 * the newest. A second call changes nothing.
 */
export async function markMissing(tx: Tx, scope: MissingScope): Promise<void> {
  const { marketplace, day, run } = scope;
  const later = tx
    .select({ day: marketplaceDays.day })
    .from(marketplaceDays)
    .where(and(eq(marketplaceDays.marketplace, marketplace), gt(marketplaceDays.day, day)));
  const isOfNewestDay = and(eq(ofMarketplace, marketplace), notExists(later));
  await tx
    .update(plugins)
    .set({ status: 'missing', missingSince: day, familyBasis: FAMILY_BASIS_MISSING })
    .where(
      and(
        isOfNewestDay,
        eq(status, 'listed'),
        lt(lastSeenOn, day),
        run && (run.reads === 'ids' ? isUnreadBy(tx, run.id) : isOnNoPageOf(tx, run.id)),
      ),
    );
  await recordMissing(tx, scope, isOfNewestDay);
}

/**
 * Whether a unit of a run has the plugin's id as its key and gave neither it nor that it is gone.
 * A failure about a plugin that the database refused is about one that was read.
 */
function isUnreadBy(tx: Tx, run: string): SQL | undefined {
  const { runId, unitKey, kind, externalId: ofPlugin } = ingestionFailures;
  const isRefused = and(eq(kind, 'storage_error'), isNotNull(ofPlugin));
  const failed = tx
    .select({ key: unitKey })
    .from(ingestionFailures)
    .where(and(eq(runId, run), isNotNull(unitKey), not(isRefused ?? sql`false`)));
  const unread = tx
    .select({ key: ingestionUnits.key })
    .from(ingestionUnits)
    .where(and(eq(ingestionUnits.runId, run), inArray(ingestionUnits.status, ['failed', 'done'])));
  return or(inArray(externalId, failed), inArray(externalId, unread));
}

/**
 * Whether no page of a run names the plugin, and each page was read. A failure that names it is of
 * an element that could not be read.
 */
function isOnNoPageOf(tx: Tx, run: string): SQL | undefined {
  const { runId, externalId: ofPlugin } = ingestionFailures;
  const named = tx
    .select({ ofPlugin })
    .from(ingestionFailures)
    .where(and(eq(runId, run), or(isNull(ofPlugin), eq(ofPlugin, externalId))));
  return notExists(named);
}

async function recordMissing(
  tx: Tx,
  { marketplace, day, recordedAfterDays }: MissingScope,
  isOfNewestDay: SQL | undefined,
): Promise<void> {
  const { pluginId, kind, day: ofChange } = marketChanges;
  const recorded = tx
    .select({ pluginId })
    .from(marketChanges)
    .where(and(eq(pluginId, id), eq(kind, 'missing'), gt(ofChange, lastSeenOn)));
  const isLong = lte(missingSince, sql`${day}::date - ${recordedAfterDays}::int`);
  const due = await tx
    .select({ pluginId: id, before: lastSeenOn })
    .from(plugins)
    .where(and(isOfNewestDay, eq(status, 'missing'), isLong, notExists(recorded)));
  const at = new Date(`${day}T00:00:00Z`);
  await insertMarketChanges(
    tx,
    marketplace,
    due.map((row) => ({ ...row, day, at, kind: 'missing' as const, after: null })),
  );
}
