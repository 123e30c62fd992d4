import type { ExportedColumn } from './exported-column.ts';
import { numberUnit } from './number-units.ts';

type Origin = NonNullable<ExportedColumn['origin']>;
type Note = Pick<ExportedColumn, 'unit' | 'origin' | 'kind'>;

/** Where numbers come from, by their names; beside a store's count is how it shows it. */
const NAMES: Record<Origin, readonly string[]> = {
  reported: [
    ...['users', 'usersBefore30d', 'downloads', 'downloadsBefore30d', 'downloadsBefore60d', 'weeklyDownloads'],
    ...['rating', 'ratingCount', 'githubStars', 'textReviewCount', 'supportThreads', 'supportThreadsResolved', 'rank'],
  ],
  derived: [
    ...['usersChange30d', 'usersChange30dHigh', 'downloadsChange30d', 'downloadsChange30dHigh'],
    ...[7, 30, 90, 365].flatMap((days) => [`change${days}d`, `change${days}dHigh`, `pace${days}d`]),
    ...['ratingsPer1000', 'priceUsd', 'medianPriceUsd', 'companies', 'productCount', 'ratingAverage', 'medianRating'],
    ...['plugins', 'pluginCount', 'companyPlugins', 'seen', 'appeared', 'disappeared', 'missing', 'comparedPlugins'],
    ...['newPlugins', 'gonePlugins', 'dated', 'notUpdated', 'priced', 'takenOver', 'givenAway', 'revenuePlugins'],
    ...['new', 'gone'].flatMap((name) => [30, 90, 365].map((days) => `${name}${days}d`)),
    ...['primaryTotal', 'primaryMedian', 'primaryP90', 'comparedBefore', 'comparedTotal', 'newTotal', 'goneTotal'],
    ...['total', 'top3', 'next7', 'next90'],
    ...[30, 90, 365].flatMap((days) => [`before${days}d`, `after${days}d`]),
  ],
  estimated: ['revenueLow', 'revenue', 'revenueHigh'],
};
/** Counts with a column that says how their store shows them. */
const WITH_KIND = ['users', 'usersBefore30d', 'downloads', 'downloadsBefore30d', 'ratingCount'];

/** What the numbers of exported columns are, by the columns' names. */
export const NUMBER_NOTES: Readonly<Record<string, Note>> = Object.fromEntries(
  Object.entries(NAMES).flatMap(([origin, names]) => names.map((name) => [name, noteOf(name, origin as Origin)])),
);

function noteOf(name: string, origin: Origin): Note {
  const unit = numberUnit(name);
  if (unit === null) throw new Error(`${name} has no unit.`);
  return { unit, origin, ...(WITH_KIND.includes(name) && { kind: `${name}Kind` }) };
}
