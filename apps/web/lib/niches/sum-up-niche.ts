import type { NicheRow } from '@pi/db/queries/niches/list-niche-rows';
import { addDays, type Day, type PrimaryMetric } from '@pi/domain';

/** What the figures of a niche depend on besides its plugins. */
export interface NicheContext {
  primaryMetric: PrimaryMetric;
  /** Whether that number only grows: what counts of it is its pace. */
  isCounter: boolean;
  /** The day that periods count back from. */
  today: Day;
  /** The first day that the marketplace was read on: what was seen then first may be old. */
  firstDay: Day | undefined;
}

/** The figures of a niche in one marketplace; null where nothing is known to compute one from. */
export interface NicheSums {
  listings: number;
  total: number | null;
  topShare: number | null;
  leaders: NicheRow[];
  leadersRating: number | null;
  medianRating: number | null;
  leadersUpdatedOn: Day | null;
  appeared: number;
  vanished: number;
  newest: NicheRow[];
  newestGrowth: number | null;
  paidShare: number | null;
  medianPrice: number | null;
}

export const LEADERS = 3;
export const NEWEST = 5;
export const YEAR = 365;

/** Sums up the plugins of one marketplace that a phrase finds, delisted ones among them. Pure. */
export function sumUpNiche(rows: readonly NicheRow[], context: NicheContext): NicheSums {
  const { primaryMetric, today, firstDay } = context;
  const listed = rows.filter(({ status }) => status === 'listed');
  const sized = listed.toSorted(
    (a, b) => (b[primaryMetric] ?? -1) - (a[primaryMetric] ?? -1) || a.pluginId - b.pluginId,
  );
  const sizes = known(listed.map((row) => row[primaryMetric]));
  const total = sizes.length === 0 ? null : sum(sizes);
  const leaders = sized.slice(0, LEADERS);
  const since = addDays(today, -YEAR);
  const isNew = ({ listedOn, firstSeenOn }: NicheRow) =>
    listedOn >= since && firstSeenOn >= since && !(listedOn === firstSeenOn && firstSeenOn === firstDay);
  const newest = listed.toSorted((a, b) => compareDays(b, a) || a.pluginId - b.pluginId).slice(0, NEWEST);
  const priced = known(listed.map(({ pricingModel }) => pricingModel));
  return {
    listings: listed.length,
    total,
    topShare: total ? sum(known(leaders.map((row) => row[primaryMetric]))) / total : null,
    leaders,
    leadersRating: mean(known(leaders.map(({ rating }) => rating))),
    medianRating: median(known(listed.map(({ rating }) => rating))),
    leadersUpdatedOn:
      known(leaders.map(({ updatedOn }) => updatedOn))
        .toSorted()
        .at(-1) ?? null,
    appeared: rows.filter(isNew).length,
    vanished: rows.filter(
      ({ status, delistedOn }) => status === 'delisted' && delistedOn !== null && delistedOn >= since,
    ).length,
    newest,
    newestGrowth: median(known(newest.map((row) => growthOf(row, context)))),
    paidShare: priced.length === 0 ? null : priced.filter((model) => model !== 'free').length / priced.length,
    medianPrice: median(known(listed.map(({ priceUsd }) => priceUsd)).filter((price) => price > 0)),
  };
}

/** How much a plugin grew in 90 days at least, as a share. */
export function growthOf(row: Pick<NicheRow, 'change90d' | 'pace90d'>, { isCounter }: Pick<NicheContext, 'isCounter'>) {
  return isCounter ? row.pace90d : row.change90d;
}

function known<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

function compareDays(a: NicheRow, b: NicheRow): number {
  return a.listedOn < b.listedOn ? -1 : Number(a.listedOn > b.listedOn);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}
