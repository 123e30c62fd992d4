/** Units of columns by their last name; a column that is not here, nor by its method, is text. */
const UNITS: Record<string, string> = {
  users: 'users',
  downloads: 'downloads',
  weeklyDownloads: 'downloads a week',
  rating: 'stars',
  medianRating: 'stars',
  leadersRating: 'stars',
  ratingAverage: 'stars',
  stars: 'stars',
  ratingCount: 'ratings',
  ratingsPer1000: 'ratings per 1,000',
  githubStars: 'stars on GitHub',
  textReviewCount: 'reviews',
  rank: 'place',
  revenue: 'USD a year',
  revenuePerUser: 'USD a year per user, download or rating',
  priceUsd: 'USD a month',
  medianPriceUsd: 'USD a month',
  medianPrice: 'USD a month',
  productCount: 'products',
  companies: 'companies',
  changes: 'changes',
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
  share: 'share',
};

/** Names whose numbers count the same. */
const SAME: Record<string, readonly string[]> = {
  plugins: [
    ...['plugins', 'pluginCount', 'companyPlugins', 'revenuePlugins', 'pricedPlugins', 'estimated', 'earning'],
    ...['comparedPlugins', 'newPlugins', 'gonePlugins', 'listings', 'missing', 'seen', 'new', 'gone', 'count'],
    ...['appeared', 'disappeared', 'vanished', 'takenOver', 'givenAway'],
    ...['pluginsBefore', 'changedHands', 'riskier', 'priceChanges'],
  ],
  listings: ['read', 'present', 'compared', 'changed'],
  jobs: ['waiting', 'active', 'dead'],
  'what the marketplace is ordered by': ['number', 'size', 'value', 'total', 'from', 'to'],
};

/** Units by how a name begins or ends. */
const ENDINGS: [RegExp, string][] = [
  [/(Share|Change\d*d?(High)?|^pace\d+d)$/, 'share'],
  [/PerDay(Before)?$/, 'a day'],
  [/^(new|gone)\d+d$/, 'plugins'],
  [
    /^(primary(Total|TotalBefore|Median|Average|P90)|compared(Before|Total)|(new|gone)Total)$/,
    'what the marketplace is ordered by',
  ],
];

/** Methods whose numbers are shares, whatever they are called. */
const SHARES = /(^|_)(change|gain_change|share|like_for_like)(_|$)/;

/**
 * What the numbers of a column count or measure, by its name; null for a column of texts.
 * @param method how they are calculated, where all are in one way
 */
export function unitOf(name: string, method?: string | null): string | null {
  if (method && SHARES.test(method)) return 'share';
  const last = name.split('.').at(-1) ?? name;
  const same = Object.entries(SAME).find(([, names]) => names.includes(last))?.[0];
  return UNITS[last] ?? same ?? ENDINGS.find(([pattern]) => pattern.test(last))?.[1] ?? null;
}
