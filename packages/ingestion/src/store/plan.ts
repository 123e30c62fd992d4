import { isDeepStrictEqual } from 'node:util';
import type { RevisionRow } from '@pi/db/queries/listings/revisions';
import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import type { MarketChangeRow } from '@pi/db/queries/listings/write-market-changes';
import type { NewPluginRow, PluginContentUpdate } from '@pi/db/queries/listings/write-plugins';
import {
  type BackfillSource,
  type ChangeDescription,
  COUNT_FIELDS,
  type Day,
  type Developer,
  daysBetween,
  isChangeOfHands,
  type Listing,
  type ListingField,
  type NumberField,
  type RevisionContent,
} from '@pi/domain';
import { showsNewIdentity } from '@pi/intelligence';
import { fellSharply } from '../quality/sharp-fall.ts';
import { CONTENT_FIELDS, contentColumns, contentOf, hashContent, hashListing } from './content.ts';
import { describeContentChanges } from './describe-content-changes.ts';
import { mergeContent } from './merge-content.ts';

/** A listing, the moment of its response, and the UTC day of its numbers. */
export interface Observation {
  listing: Listing;
  observedAt: Date;
  day: Day;
  /** Numbers of the listing that are counted as found, but not stored. */
  withheld?: readonly NumberField[];
}

export interface KnownObservation extends Observation {
  plugin: StoredPlugin;
  contentHash: string;
}

export interface SortedObservations {
  /** Of plugins that are not stored. */
  fresh: Observation[];
  /** Newer than the stored state. */
  newer: KnownObservation[];
  /**
   * Others: older ones, the stored one parsed again, and those of a history source of plugins that
   * were read.
   */
  older: KnownObservation[];
}

/** Sorts observations by how they relate to the stored state of their plugins. */
export function sortObservations(
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
  source: BackfillSource | null = null,
): SortedObservations {
  const byExternalId = new Map(stored.map((plugin) => [plugin.externalId, plugin]));
  const sorted: SortedObservations = { fresh: [], newer: [], older: [] };
  for (const observation of observations) {
    const plugin = byExternalId.get(observation.listing.externalId);
    if (!plugin) {
      sorted.fresh.push(observation);
      continue;
    }
    const contentHash = hashListing(observation.listing);
    const isNewer = observation.observedAt > plugin.stateAt && !(source && !plugin.source);
    sorted[isNewer ? 'newer' : 'older'].push({ ...observation, plugin, contentHash });
  }
  return sorted;
}

/** The row of a plugin that is not stored yet. */
export function newPluginRow({ listing, observedAt, day }: Observation): NewPluginRow {
  const content = contentOf(listing);
  return {
    ...contentColumns(content),
    contentHash: hashListing(listing),
    externalId: listing.externalId,
    day,
    observedAt,
    readFrom: listing.readFrom,
  };
}

/**
 * Whether a plugin that is stored for the first time was listed within 30 days, or the store gives
 * no date.
 */
export function isNewlyListed({ listing, day }: Observation): boolean {
  return !listing.listedOn || daysBetween(listing.listedOn, day) <= 30;
}

export interface ContentChange {
  update: PluginContentUpdate;
  /**
   * Absent where the content is the same and only its hash changed, as after a change of the
   * parser.
   */
  revision?: Omit<RevisionRow, 'source'>;
  /** The fields whose value changed. */
  fields: ListingField[];
  events: MarketChangeRow[];
  /** The UTC day that the events count for. */
  day: Day;
  /** Whether earlier revisions may say more of its owner. */
  isUndecided: boolean;
}

/** What a newer observation changes in the content of its plugin; null where it is the same. */
export function planContentChange(observation: KnownObservation, previous: RevisionContent): ContentChange | null {
  const { plugin, listing, observedAt, day, contentHash } = observation;
  if (contentHash === plugin.contentHash) return null;
  const content = mergeContent(previous, contentOf(listing));
  const update = {
    pluginId: plugin.id,
    ...contentColumns(content),
    contentHash,
    developerChanged: isOtherDeveloper(previous.developer, content.developer),
  };
  if (hashContent(content) === hashContent(previous))
    return { update, fields: [], events: [], day, isUndecided: false };
  const changes = describeContentChanges(previous, content);
  const events = changes.map((event) => ({
    ...event,
    pluginId: plugin.id,
    at: observedAt,
    day,
  }));
  const fields = changedFields(previous, content);
  return {
    update,
    fields,
    revision: { pluginId: plugin.id, seenAt: observedAt, content },
    events,
    day,
    isUndecided: !changes.some(isDecided) && showsNewIdentity(previous, content),
  };
}

/** Whether a change is one of hands whatever came before; contacts may only follow one. */
function isDecided(change: ChangeDescription): boolean {
  return change.kind !== 'contact_changed' && isChangeOfHands(change);
}

function changedFields(before: RevisionContent, after: RevisionContent): ListingField[] {
  const isSame = (field: keyof RevisionContent) => isDeepStrictEqual(before[field] ?? null, after[field] ?? null);
  return CONTENT_FIELDS.filter((field) => !isSame(field));
}

/**
 * The changes that a newer observation shows besides its content: relisted, or a sharp fall of a
 * count.
 * @param isOtherProduct whether another product took the id over: its counts are not compared
 */
export function planStateChanges(
  { plugin, listing, observedAt, day }: KnownObservation,
  isOtherProduct: boolean,
): MarketChangeRow[] {
  const info = { pluginId: plugin.id, at: observedAt, day };
  const events: MarketChangeRow[] = [];
  const isListedAgain = plugin.status === 'delisted' && day >= (plugin.lackedOn ?? day);
  if (isListedAgain) events.push({ ...info, kind: 'relisted', before: null, after: null });
  for (const count of isOtherProduct ? [] : COUNT_FIELDS) {
    const before = plugin[count];
    const after = listing[count]?.value;
    if (before === null || after === undefined || !fellSharply(before, after)) continue;
    events.push({ ...info, kind: `${count}_fell_sharply`, before: String(before), after: String(after) });
  }
  return events;
}

/** Whether a company identifier changed; another mailbox at the same domain changes none. */
export function isOtherDeveloper(before: Developer | null | undefined, after: Developer | null | undefined): boolean {
  const identifiers = (one: Developer | null | undefined) =>
    [one?.name, one?.site, one?.externalId, one?.email?.split('@')[1]].join('\n');
  return identifiers(before) !== identifiers(after);
}
