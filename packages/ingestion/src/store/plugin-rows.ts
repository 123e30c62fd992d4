import type { PluginNumbersRow } from '@pi/db/queries/listings/write-numbers';
import { latestExtrasOf, numbersOf } from './content.ts';
import type { Observation } from './plan.ts';

/** An observation of a stored plugin. */
export interface PluginObservation extends Observation {
  pluginId: number;
}

/** The row of a plugin's numbers on a day. */
export function numbersRow({ listing, observedAt, day, pluginId }: PluginObservation): PluginNumbersRow {
  return { pluginId, day, observedAt, readFrom: listing.readFrom, ...numbersOf(listing), ...latestExtrasOf(listing) };
}

/** The rows of a plugin's reviews. */
export function reviewRows({ listing, pluginId }: PluginObservation) {
  return (listing.reviews ?? []).map((review) => ({ ...review, pluginId }));
}
