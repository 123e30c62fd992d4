import type { ExportedColumn } from '@pi/domain';

type Note = Pick<ExportedColumn, 'unit' | 'origin' | 'kind'>;

const count = (unit: string, kind?: string): Note => ({ unit, origin: 'reported', ...(kind && { kind }) });
const derived = (unit: string): Note => ({ unit, origin: 'derived' });
const ofAll = (note: Note, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, note]));

/**
 * What the numbers of exported columns are, by the columns' names, which mean the same everywhere.
 */
export const NUMBER_NOTES: Readonly<Record<string, Note>> = {
  users: count('users', 'usersKind'),
  usersBefore30d: count('users', 'usersBefore30dKind'),
  downloads: count('downloads', 'downloadsKind'),
  downloadsBefore30d: count('downloads', 'downloadsBefore30dKind'),
  downloadsBefore60d: count('downloads'),
  ratingCount: count('ratings', 'ratingCountKind'),
  rating: count('stars'),
  weeklyDownloads: count('downloads'),
  githubStars: count('stars on GitHub'),
  textReviewCount: count('reviews'),
  supportThreads: count('threads'),
  supportThreadsResolved: count('threads'),
  rank: count('place'),
  ...ofAll(derived('share'), [
    ...['usersChange30d', 'usersChange30dHigh', 'downloadsChange30d', 'downloadsChange30dHigh'],
    ...[7, 30, 90, 365].flatMap((days) => [`change${days}d`, `change${days}dHigh`, `pace${days}d`]),
  ]),
  ratingsPer1000: derived('ratings per 1,000 users'),
  priceUsd: derived('USD a month'),
  medianPriceUsd: derived('USD a month'),
  ...ofAll(derived('plugins'), [
    ...['plugins', 'pluginCount', 'companyPlugins', 'seen', 'appeared', 'disappeared', 'missing', 'comparedPlugins'],
    ...['newPlugins', 'gonePlugins', 'dated', 'notUpdated', 'priced', 'takenOver', 'givenAway', 'revenuePlugins'],
    ...['new', 'gone'].flatMap((name) => [30, 90, 365].map((days) => `${name}${days}d`)),
  ]),
  companies: derived('companies'),
  productCount: derived('products'),
  ratingAverage: derived('stars'),
  medianRating: derived('stars'),
  ...ofAll(derived('of the marketplace’s primary number'), [
    ...['primaryTotal', 'primaryMedian', 'primaryP90', 'comparedBefore', 'comparedTotal', 'newTotal', 'goneTotal'],
    ...[
      'total',
      'top3',
      'next7',
      'next90',
      'before30d',
      'after30d',
      'before90d',
      'after90d',
      'before365d',
      'after365d',
    ],
  ]),
  ...ofAll({ unit: 'USD a year', origin: 'estimated' }, [
    ...['lower', 'point', 'upper', 'revenueLow', 'revenue', 'revenueHigh'],
  ]),
};
