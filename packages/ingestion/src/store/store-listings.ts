import type { Tx } from '@pi/db';
import { getLatestContents, insertRevisions } from '@pi/db/queries/listings/revisions';
import { lockStoredPlugins, type StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import { insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { countNewDays } from '@pi/db/queries/listings/write-metrics';
import { writeNumbers } from '@pi/db/queries/listings/write-numbers';
import { insertPlugins, updatePluginContents } from '@pi/db/queries/listings/write-plugins';
import { upsertReviews } from '@pi/db/queries/listings/write-reviews';
import type { BackfillSource, ListingField, MarketplaceInfo } from '@pi/domain';
import { contentOf } from './content.ts';
import {
  isNewlyListed,
  newPluginRow,
  type Observation,
  planContentChange,
  planStateChanges,
  sortObservations,
} from './plan.ts';
import { numbersRow, type PluginObservation, reviewRows } from './plugin-rows.ts';
import { storeOlder } from './store-older.ts';
import { weighWithEarlier } from './weigh-with-earlier.ts';

export interface StoreOptions {
  marketplace: string;
  /** Whether plugins that are stored for the first time are announced as listed. */
  announceNew: boolean;
  /** Where the observations come from; absent or null: the marketplace itself. */
  source?: BackfillSource | null;
  /** How the marketplace rounds; absent: the end of the run corrects the bounds of changes. */
  numbers?: MarketplaceInfo['numbers'];
}

export interface StoreCounts {
  listings: number;
  revisions: number;
  changes: number;
  /**
   * Days of plugins' numbers that were not stored before; counted where a history source has them.
   */
  newDays?: number;
}

export interface StoredKnown extends StoreCounts {
  /** The fields that changed, once for each plugin. */
  changedFields: ListingField[];
}

/**
 * Stores observations of one marketplace, each plugin at most once: metrics of the day, the latest
 * state, a revision where the content changed, and changes. Storing the same again changes nothing.
 * An older observation adds history and never replaces newer state; one of a history source never
 * replaces what was read from the marketplace. The number of statements does not depend on the
 * number of observations.
 */
export async function storeListings(
  tx: Tx,
  observations: readonly Observation[],
  options: StoreOptions,
): Promise<StoreCounts> {
  const stored = await lockPluginsOf(tx, observations, options);
  const { changedFields: _, ...counts } = await storeKnown(tx, observations, stored, options);
  return counts;
}

/** Locks the stored plugins of observations until the transaction ends, and returns them. */
export function lockPluginsOf(tx: Tx, observations: readonly Observation[], { marketplace }: StoreOptions) {
  const externalIds = observations.map(({ listing }) => listing.externalId);
  return lockStoredPlugins(tx, marketplace, externalIds);
}

/**
 * The same as `storeListings`, for a caller that has locked the plugins with `lockPluginsOf`.
 * @param stored the locked plugins
 */
export async function storeKnown(
  tx: Tx,
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
  options: StoreOptions,
): Promise<StoredKnown> {
  const { marketplace, source = null } = options;
  const { fresh, newer, older } = sortObservations(observations, stored, source);

  const newIds = await insertPlugins(tx, marketplace, fresh.map(newPluginRow), source);
  const added = fresh.map((observation) => ({
    ...observation,
    pluginId: idOf(newIds, observation.listing.externalId),
  }));
  const known = newer.map((observation) => ({ ...observation, pluginId: observation.plugin.id }));

  const changed = newer.filter(({ plugin, contentHash }) => contentHash !== plugin.contentHash);
  const previous = await getLatestContents(
    tx,
    changed.map(({ plugin }) => plugin.id),
  );
  const planned = changed.flatMap((observation) => {
    const content = previous.get(observation.plugin.id);
    return (content && planContentChange(observation, content)) ?? [];
  });
  const changes = await weighWithEarlier(tx, planned);

  const numbers = [...added, ...known].map(numbersRow);
  const olderRows = older.map((observation) => ({ ...observation, pluginId: observation.plugin.id }));
  const newDays = source ? await countNewDays(tx, [...numbers, ...olderRows]) : undefined;
  await updatePluginContents(
    tx,
    changes.map(({ update }) => update),
  );
  await writeNumbers(tx, numbers, source, options.numbers);
  const revisions = [...added.map(firstRevision), ...changes.flatMap(({ revision }) => revision ?? [])];
  await insertRevisions(
    tx,
    revisions.map((revision) => ({ ...revision, source })),
  );
  await upsertReviews(tx, [...added, ...known].flatMap(reviewRows));
  const announced = options.announceNew ? added.filter(isNewlyListed).map(listedChange) : [];
  const takenOver = new Set(
    changes
      .filter(({ events }) => events.some(({ kind }) => kind === 'taken_over'))
      .map(({ update }) => update.pluginId),
  );
  const changeCount = await insertMarketChanges(tx, marketplace, [
    ...announced,
    ...newer.flatMap((observation) => planStateChanges(observation, takenOver.has(observation.plugin.id))),
    ...changes.flatMap((change) => change.events),
  ]);

  const past = await storeOlder(tx, marketplace, olderRows, source);
  return {
    listings: observations.length,
    revisions: revisions.length + past.revisions,
    changes: changeCount + past.changes,
    newDays,
    changedFields: changes.flatMap(({ fields }) => fields),
  };
}

function firstRevision({ listing, observedAt, pluginId }: PluginObservation) {
  return { pluginId, seenAt: observedAt, content: contentOf(listing) };
}

function listedChange({ observedAt, day, pluginId }: PluginObservation) {
  return { pluginId, at: observedAt, day, kind: 'listed' as const, before: null, after: null };
}

function idOf(ids: ReadonlyMap<string, number>, externalId: string): number {
  const id = ids.get(externalId);
  if (id === undefined) throw new Error(`plugin ${externalId} was not stored`);
  return id;
}
