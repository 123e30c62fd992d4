/** Units of numbers by the last part of their name. */
const UNITS: Record<string, string> = {
  weeklyDownloads: 'downloads a week',
  rating: 'stars',
  medianRating: 'stars',
  leadersRating: 'stars',
  ratingAverage: 'stars',
  stars: 'stars',
  ratingsPer1000: 'ratings per 1,000 users or downloads',
  githubStars: 'stars on GitHub',
  textReviewCount: 'reviews',
  rank: 'place',
  revenue: 'USD a year',
  revenueLow: 'USD a year',
  revenueHigh: 'USD a year',
  revenuePerUser: 'USD a year per user, download or rating',
  priceUsd: 'USD a month',
  medianPriceUsd: 'USD a month',
  medianPrice: 'USD a month',
  productCount: 'products',
  companies: 'companies',
  changes: 'changes',
  priceChanges: 'changes',
  descriptionLength: 'characters',
  bits: 'bits',
  confidence: 'share',
  score: 'share',
  growth: 'share',
  newestGrowth: 'share',
  amount: 'of the currency beside it',
  low: 'as the unit beside it says',
  point: 'as the unit beside it says',
  high: 'as the unit beside it says',
  permission_added: 'days',
  price_changed: 'days',
  version_released: 'days',
  manifestVersion: 'version',
  parallel: 'requests',
  perSecond: 'requests a second',
  units: 'units of work',
  revisions: 'revisions',
  failures: 'failures',
  status: 'HTTP status',
  readDays: 'days',
  daysSinceFirst: 'days',
  share: 'share',
};

/** Names whose numbers count the same. */
const SAME: Record<string, readonly string[]> = {
  users: ['users', 'usersBefore30d'],
  downloads: ['downloads', 'downloadsBefore30d', 'downloadsBefore60d'],
  ratings: ['ratings', 'ratingCount'],
  threads: ['supportThreads', 'supportThreadsResolved'],
  plugins: [
    ...['plugins', 'pluginCount', 'companyPlugins', 'revenuePlugins', 'pricedPlugins', 'estimated', 'earning'],
    ...['comparedPlugins', 'newPlugins', 'gonePlugins', 'listings', 'missing', 'seen', 'new', 'gone', 'count'],
    ...['appeared', 'disappeared', 'vanished', 'takenOver', 'givenAway'],
    ...['pluginsBefore', 'changedHands', 'riskier', 'dated', 'notUpdated', 'priced'],
  ],
  listings: ['read', 'present', 'compared', 'changed'],
  jobs: ['waiting', 'active', 'dead'],
  'what the marketplace is ordered by': [
    ...['number', 'size', 'value', 'total', 'from', 'to', 'top3', 'next7', 'next90'],
    ...[30, 90, 365].flatMap((days) => [`before${days}d`, `after${days}d`]),
  ],
};

/** Units by how a name begins or ends. */
const ENDINGS: [RegExp, string][] = [
  [/(Share|[cC]hange(\d+d)?(High)?|^pace\d+d)$/, 'share'],
  [/PerDay(Before)?$/, 'a day, of what the marketplace is ordered by'],
  [/^(new|gone)\d+d$/, 'plugins'],
  [
    /^(primary(Total|TotalBefore|Median|Average|P90)|compared(Before|Total)|(new|gone)Total)$/,
    'what the marketplace is ordered by',
  ],
];

/** Methods whose numbers are shares, whatever they are called. */
const SHARES = /(^|_)(change|gain_change|share|like_for_like)(_|$)/;

/**
 * What a number counts or measures, by its name; null where it has none that is known.
 * @param method how it is calculated, where that is known
 */
export function numberUnit(name: string, method?: string | null): string | null {
  if (method && SHARES.test(method)) return 'share';
  const last = name.split('.').at(-1) ?? name;
  const same = Object.entries(SAME).find(([, names]) => names.includes(last))?.[0];
  return UNITS[last] ?? same ?? ENDINGS.find(([pattern]) => pattern.test(last))?.[1] ?? null;
}
