import type { StoredPlugin } from '@pi/db/queries/stored-plugins';
import type { NewPluginRow, PluginContentUpdate } from '@pi/db/queries/write-plugins';
import type { EventRow, RevisionRow } from '@pi/db/queries/write-revisions';
import { contentEvents, dayOf, daysBetween, fellSharply, type Listing, type RevisionContent } from '@pi/domain';
import { contentColumns, contentOf, hashContent, hashListing, mergeContent } from './content.ts';

/** A listing and the moment of the response it was read from. */
export interface Observation {
  listing: Listing;
  observedAt: Date;
}

export interface KnownObservation extends Observation {
  plugin: StoredPlugin;
  contentHash: string;
}

export interface Sorted {
  /** Of plugins that are not known. */
  fresh: Observation[];
  /** Newer than the known state. */
  newer: KnownObservation[];
  /** Not newer: older pages, and the known one read again. */
  older: KnownObservation[];
}

/** Sorts observations by what they are to the known state of their plugins. */
export function sortObservations(observations: readonly Observation[], stored: readonly StoredPlugin[]): Sorted {
  const byExternalId = new Map(stored.map((plugin) => [plugin.externalId, plugin]));
  const sorted: Sorted = { fresh: [], newer: [], older: [] };
  for (const observation of observations) {
    const plugin = byExternalId.get(observation.listing.externalId);
    if (!plugin) {
      sorted.fresh.push(observation);
      continue;
    }
    const contentHash = hashListing(observation.listing);
    const isNewer = observation.observedAt > plugin.stateAt;
    sorted[isNewer ? 'newer' : 'older'].push({ ...observation, plugin, contentHash });
  }
  return sorted;
}

/** The row of a plugin that is not known yet. */
export function newPluginRow({ listing, observedAt }: Observation): NewPluginRow {
  const content = contentOf(listing);
  return {
    ...contentColumns(content),
    contentHash: hashListing(listing),
    externalId: listing.externalId,
    day: dayOf(observedAt),
    observedAt,
    readFrom: listing.readFrom,
  };
}

/** Whether a plugin we see for the first time is new to its store too, as far as the store tells. */
export function isNewlyListed({ listing, observedAt }: Observation): boolean {
  return !listing.listedOn || daysBetween(listing.listedOn, dayOf(observedAt)) <= 30;
}

export interface ContentChange {
  update: PluginContentUpdate;
  /** Absent when only the way it is read changed, not what it says. */
  revision?: RevisionRow;
  events: EventRow[];
}

/** What a newer observation changes in the content of its plugin; null when it says the same as before. */
export function planContentChange(observation: KnownObservation, previous: RevisionContent): ContentChange | null {
  const { plugin, listing, observedAt, contentHash } = observation;
  if (contentHash === plugin.contentHash) return null;
  const content = mergeContent(previous, contentOf(listing));
  const mergedHash = hashContent(content);
  const update = {
    pluginId: plugin.id,
    ...contentColumns(content),
    contentHash,
    developerChanged: JSON.stringify(content.developer) !== JSON.stringify(previous.developer),
  };
  if (mergedHash === hashContent(previous)) return { update, events: [] };
  const events = contentEvents(previous, content).map((event) => ({ ...event, pluginId: plugin.id, at: observedAt }));
  return { update, revision: { pluginId: plugin.id, seenAt: observedAt, contentHash: mergedHash, content }, events };
}

/** What a newer observation tells besides its content: it is back, or its users fell sharply. */
export function planStateEvents({ plugin, listing, observedAt }: KnownObservation): EventRow[] {
  const events: EventRow[] = [];
  if (plugin.status === 'delisted')
    events.push({ pluginId: plugin.id, at: observedAt, kind: 'relisted', before: null, after: null });
  const users = listing.users?.value;
  if (users !== undefined && plugin.users !== null && fellSharply(plugin.users, users)) {
    events.push({
      pluginId: plugin.id,
      at: observedAt,
      kind: 'users_fell_sharply',
      before: String(plugin.users),
      after: String(users),
    });
  }
  return events;
}
