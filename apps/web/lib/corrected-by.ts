import { type Day, dayOf } from '@pi/domain';
import type { AsOfState, CorrectedBy, MetricDay, PluginDetails } from '@pi/domain/api';

/**
 * What may have changed a row since the day that an answer is of; undefined where nothing did, and
 * in answers of today.
 * @param isFilledIn whether its values were filled in from a source of history
 */
export function correctedBy(asOf: AsOfState | undefined, day: Day, isFilledIn = false): CorrectedBy {
  const find = (kind: CorrectedBy) => asOf?.corrections.find((one) => one.kind === kind);
  const days = find('reparse')?.days;
  if (days && day >= days.from && day <= days.to) return 'reparse';
  return isFilledIn && find('history') ? 'history' : undefined;
}

/** The numbers of days, each with what may have changed it since. */
export function markDays(asOf: AsOfState | undefined, marketplace: string, days: readonly MetricDay[]): MetricDay[] {
  const isFilledIn = ({ users, downloads, ratingCount }: MetricDay) =>
    [users, downloads, ratingCount].some((number) => number && number.source !== marketplace);
  return days.map((row) => ({ ...row, correctedBy: correctedBy(asOf, row.day, isFilledIn(row)) }));
}

/** A plugin as of a day, with what may have changed its numbers, changes and revisions since. */
export function markDetails(details: PluginDetails, asOf: AsOfState): PluginDetails {
  return {
    ...details,
    asOf,
    metrics: markDays(asOf, details.plugin.marketplace, details.metrics),
    changes: details.changes.map((row) => ({ ...row, correctedBy: correctedBy(asOf, row.day) })),
    revisions: details.revisions.map((row) => ({ ...row, correctedBy: correctedBy(asOf, dayOf(row.seenAt)) })),
  };
}
