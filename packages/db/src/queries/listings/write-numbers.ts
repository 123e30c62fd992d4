import {
  type BackfillSource,
  COUNT_FIELDS,
  EXTRAS_OF_A_DAY,
  type ExtraField,
  KEPT_EXTRAS,
  type LATEST_EXTRAS,
  type MarketplaceInfo,
  type ReadFrom,
} from '@pi/domain';
import { and, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { FAMILY_BASIS_SEEN, plugins } from '../../schema/plugins.ts';
import { highestChange, lowestChange } from './change-bounds.sql.ts';
import { LACKED_ON } from './lacked-on.sql.ts';
import { incomingRows } from './records.ts';
import { type DayNumbersRow, isWithinDays, writeMetrics } from './write-metrics.ts';

/** What is kept as of the last reading only; null where the store shows none. */
export type LatestExtras = Pick<typeof plugins.$inferSelect, (typeof LATEST_EXTRAS)[number]>;

/** Numbers of a plugin on a UTC day, and where its page was read. */
export interface PluginNumbersRow extends DayNumbersRow, Partial<LatestExtras> {
  readFrom: ReadFrom;
}

const { id, status, lastSeenOn, stateAt, firstSeenOn, missingSince, delistedOn, familyBasis } = plugins;
const { weeklyDownloads, githubStars, rank, ratingDistribution, textReviewCount } = plugins;
const { supportThreads, supportThreadsResolved, placement } = plugins;
const EXTRAS = {
  ...{ weeklyDownloads, githubStars, rank, ratingDistribution, textReviewCount },
  ...{ supportThreads, supportThreadsResolved, placement },
} satisfies Record<ExtraField, PgColumn>;
/** What keeps its last value where the store shows none. */
const KEPT = ['rating', 'ratingCount', ...KEPT_EXTRAS] as const;
const before30d = alias(pluginMetrics, 'before_30d');
const before60d = alias(pluginMetrics, 'before_60d');

/**
 * Writes numbers: the metrics of their day and, where they are not older than it, the plugin's
 * state. Numbers the store does not show keep their last value and its day, but for those that are
 * true of one day alone (`EXTRAS_OF_A_DAY`). What was filled in replaces nothing that we saw, and
 * all that was filled in gives way to the first state that we see.
 * @param source where the numbers come from; null: we saw them
 * @param numbers how the marketplace rounds them
 */
export async function writeNumbers(
  tx: Tx,
  rows: readonly PluginNumbersRow[],
  source: BackfillSource | null = null,
  numbers: MarketplaceInfo['numbers'] = {},
): Promise<void> {
  if (rows.length === 0) return;
  await writeMetrics(tx, rows, source);
  const { from, incoming } = stateRows(rows);
  // The state was filled in so far, and now we see the plugin ourselves.
  const isFirstSeen = source === null ? isNotNull(plugins.source) : sql`false`;
  // What was read before it was missing, or before a list lacked it, does not end its absence.
  const isSeenAgain = sql`coalesce(${incoming.lastSeenOn} >= greatest(${missingSince}, ${LACKED_ON}), true)`;
  const isShown = (value: SQL) => sql`(${isFirstSeen} or ${value} is not null)`;
  const next = (value: SQL, of: SQL, known: unknown) => sql`case when ${isShown(of)} then ${value} else ${known} end`;
  const counts = COUNT_FIELDS.map((name) => ({
    [name]: next(incoming[name], incoming[name], plugins[name]),
    [`${name}Kind`]: next(incoming[`${name}Kind`], incoming[name], plugins[`${name}Kind`]),
    [`${name}On`]: sql`case when ${incoming[name]} is not null then ${incoming.lastSeenOn} when not ${isFirstSeen} then ${plugins[`${name}On`]} end`,
  }));
  const kept = KEPT.map((name) => ({ [name]: next(incoming[name], incoming[name], plugins[name]) }));
  const ratingCountKind = next(incoming.ratingCountKind, incoming.ratingCount, plugins.ratingCountKind);
  // Of one day, a later response only adds; the same response, read again, replaces.
  const isOther = sql`${incoming.lastSeenOn} > ${lastSeenOn} or ${incoming.stateAt} = ${stateAt}`;
  const ofDay = EXTRAS_OF_A_DAY.map((name) => ({
    [name]: sql`case when ${isShown(incoming[name])} or ${isOther} then ${incoming[name]} else ${plugins[name]} end`,
  }));
  await tx
    .update(plugins)
    .set({
      ...Object.assign({}, ...counts, ...kept, ...ofDay),
      ...changesOver30Days(incoming, numbers),
      ratingCountKind,
      status: sql`case when ${isSeenAgain} then 'listed' else ${status} end`,
      missingSince: sql`case when not ${isSeenAgain} then ${missingSince} end`,
      familyBasis: sql`case when ${isSeenAgain} then ${FAMILY_BASIS_SEEN} else ${familyBasis} end`,
      delistedOn: sql`case when not ${isSeenAgain} then ${delistedOn} end`,
      readFrom: incoming.readFrom,
      source,
      lastSeenOn: sql`case when ${isFirstSeen} then ${incoming.lastSeenOn} else greatest(${lastSeenOn}, ${incoming.lastSeenOn}) end`,
      stateAt: incoming.stateAt,
    })
    .from(from)
    .leftJoin(before30d, isDaysBefore(before30d, incoming, rows, 30))
    .leftJoin(before60d, isDaysBefore(before60d, incoming, rows, 60))
    .where(and(eq(id, incoming.id), mayReplaceState(incoming.stateAt, source)));
}

type IncomingState = ReturnType<typeof stateRows>['incoming'];

/**
 * The columns of changes, as of the incoming numbers. They are derived again at the end of the run,
 * for the plugins that it did not read; written with the numbers, they cost no update of their own.
 */
function changesOver30Days(incoming: IncomingState, numbers: MarketplaceInfo['numbers']) {
  const changes = COUNT_FIELDS.map((name) => {
    const isShown = sql`${incoming[name]} is not null`;
    const before = { value: before30d[name], kind: before30d[`${name}Kind`] };
    const now = { value: incoming[name], kind: incoming[`${name}Kind`] };
    return {
      [`${name}Before30d`]: sql`case when ${isShown} then ${before.value} end`,
      [`${name}Before30dKind`]: sql`case when ${isShown} then ${before.kind} end`,
      [`${name}Change30d`]: lowestChange(before, now, numbers[name]?.rounding),
      [`${name}Change30dHigh`]: highestChange(before, now, numbers[name]?.rounding),
    };
  });
  const downloadsBefore60d = sql`case when ${incoming.downloads} is not null then ${before60d.downloads} end`;
  return Object.assign({ downloadsBefore60d }, ...changes);
}

function isDaysBefore(
  before: typeof before30d | typeof before60d,
  incoming: IncomingState,
  rows: readonly PluginNumbersRow[],
  days: number,
) {
  return and(
    eq(before.pluginId, incoming.id),
    eq(before.day, sql`${incoming.lastSeenOn} - ${days}::int`),
    isWithinDays(before.day, rows, days),
  );
}

/** We replace what was filled in; of two states alike the later one stays. */
function mayReplaceState(at: SQL, source: BackfillSource | null): SQL {
  const isLater = sql`${at} >= ${stateAt}`;
  return source === null
    ? sql`(${plugins.source} is not null or ${isLater})`
    : sql`(${plugins.source} is not null and ${isLater})`;
}

/**
 * What an older observation may still add to a plugin: an earlier first day, a number not known
 * since. Of a plugin that we saw, what was filled in adds the first day alone.
 */
export async function addOlderNumbers(
  tx: Tx,
  rows: readonly PluginNumbersRow[],
  source: BackfillSource | null = null,
): Promise<void> {
  if (rows.length === 0) return;
  const { from, incoming } = stateRows(rows);
  const isOfPlugin = eq(id, incoming.id);
  await tx
    .update(plugins)
    .set({ firstSeenOn: incoming.lastSeenOn })
    .from(from)
    .where(and(isOfPlugin, gt(firstSeenOn, incoming.lastSeenOn)));
  const counts = COUNT_FIELDS.map((name) => {
    const on = plugins[`${name}On`];
    const isNewer = sql`${incoming[name]} is not null and coalesce(${incoming.lastSeenOn} > ${on}, true)`;
    const next = (value: SQL, known: unknown) => sql`case when ${isNewer} then ${value} else ${known} end`;
    return {
      [name]: next(incoming[name], plugins[name]),
      [`${name}Kind`]: next(incoming[`${name}Kind`], plugins[`${name}Kind`]),
      [`${name}On`]: next(incoming.lastSeenOn, on),
    };
  });
  const kept = KEPT.map((name) => ({ [name]: sql`coalesce(${plugins[name]}, ${incoming[name]})` }));
  const ratingCountKind = sql`case when ${plugins.ratingCount} is null then ${incoming.ratingCountKind}
    else ${plugins.ratingCountKind} end`;
  const ofDay = EXTRAS_OF_A_DAY.map((name) => ({
    [name]: sql`case when ${incoming.lastSeenOn} > ${lastSeenOn} then ${incoming[name]}
      when ${incoming.lastSeenOn} = ${lastSeenOn} then coalesce(${plugins[name]}, ${incoming[name]})
      else ${plugins[name]} end`,
  }));
  await tx
    .update(plugins)
    .set({
      ...Object.assign({}, ...counts, ...kept, ...ofDay),
      ratingCountKind,
      lastSeenOn: sql`greatest(${lastSeenOn}, ${incoming.lastSeenOn})`,
    })
    .from(from)
    .where(and(isOfPlugin, source === null ? isNull(plugins.source) : isNotNull(plugins.source)));
}

/** The rows by the names of the columns of `plugins` that they may become. */
function stateRows(rows: readonly PluginNumbersRow[]) {
  const { users, usersKind, downloads, downloadsKind, rating, ratingCount, ratingCountKind, readFrom } = plugins;
  const columns = {
    id,
    lastSeenOn,
    stateAt,
    users,
    usersKind,
    downloads,
    downloadsKind,
    rating,
    ratingCount,
    ratingCountKind,
    readFrom,
    ...EXTRAS,
  };
  return incomingRows(
    rows.map((row) => ({ ...row, id: row.pluginId, lastSeenOn: row.day, stateAt: row.observedAt })),
    columns,
  );
}
