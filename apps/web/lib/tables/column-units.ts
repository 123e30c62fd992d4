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
  listings: 'plugins',
  productCount: 'products',
  companies: 'companies',
  changes: 'changes',
  descriptionLength: 'characters',
  bits: 'bits',
  confidence: 'share',
  score: 'share',
  growth: 'share',
  newestGrowth: 'share',
};

/** Units by what a name begins or ends with. */
const ENDINGS: [RegExp, string][] = [
  [/(Share|Change\d*d?(High)?|^pace\d+d)$/, 'share'],
  [/PerDay(Before)?$/, 'a day'],
  [
    /^(plugins|pluginCount|companyPlugins|revenuePlugins|pricedPlugins|estimated|earning|(new|gone)(\d+d)?|missing|appeared|disappeared|vanished|takenOver|givenAway|count)$/,
    'plugins',
  ],
  [/^(number|size|value|total|primary(Total|Median|Average|P90))$/, 'what the marketplace is ordered by'],
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
  return UNITS[last] ?? ENDINGS.find(([pattern]) => pattern.test(last))?.[1] ?? null;
}
