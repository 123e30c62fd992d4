import type { ChangeItem, Report, ReportInsight, ReportMover, StoreQuarter } from '@pi/domain/api';
import { formatGain } from '#lib/describe-change.ts';
import {
  formatAmount,
  formatCount,
  formatDay,
  formatExact,
  formatRating,
  formatShare,
  formatUsd,
} from '#lib/format.ts';
import { formatNumber, formatPoint } from '#lib/format-point.ts';
import { moversCondition } from '#lib/movers.ts';

/** What sentences are made of: the numbers in them are these, or a difference of two. */
export type InsightFigures = Pick<Report, 'stores' | 'growing' | 'companies' | 'hands' | 'permissions'>;

/** What a marketplace is called, and what it calls the number that it is ordered by: `users`. */
export interface StoreWords {
  title: string;
  unit: string;
}

type Words = (marketplace: string) => StoreWords;

/**
 * The key insights of a quarter, a sentence each. Each is of one marketplace, which it names with
 * its days, and all its numbers are those of the report or a difference of two.
 */
export function reportInsights(figures: InsightFigures, wordsOf: Words): ReportInsight[] {
  const { stores } = figures;
  return [
    sizeInsight(stores, wordsOf),
    comingInsight(stores, wordsOf),
    growthInsight(stores, wordsOf),
    ...moverInsights(figures, wordsOf),
    handsInsight(figures, wordsOf),
    riskInsight(figures, wordsOf),
    companyInsight(figures, wordsOf),
    ratingInsight(stores, wordsOf),
    priceInsight(stores, wordsOf),
  ].filter((one) => one !== undefined);
}

function insight({ marketplace, from, to }: StoreQuarter, text: string): ReportInsight {
  return { text, marketplace, from, to };
}

const during = ({ from, to }: StoreQuarter) =>
  from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`;

function sizeInsight(stores: readonly StoreQuarter[], wordsOf: Words): ReportInsight | undefined {
  const store = leaderBy(stores, ({ plugins }) => plugins?.value);
  if (!store?.plugins || !store.companies) return undefined;
  const { plugins, pluginsBefore, companies } = store;
  const gained = plugins.value - (pluginsBefore?.value ?? plugins.value);
  const change =
    gained === 0
      ? `as many as on ${formatDay(store.from)}`
      : `${formatGain(gained, formatExact)} since ${formatDay(store.from)}`;
  const makers = formatAmount(companies.value, 'company', 'companies');
  const since = store.from === store.to ? '' : `, ${change}`;
  return insight(
    store,
    `${wordsOf(store.marketplace).title} lists the most plugins of the marketplaces read: ${formatExact(plugins.value)}, by ${makers}, on ${formatDay(store.to)}${since}.`,
  );
}

function comingInsight(stores: readonly StoreQuarter[], wordsOf: Words): ReportInsight | undefined {
  const most = leaderBy(stores, ({ appeared }) => appeared?.value);
  const came = most?.appeared?.value ?? 0;
  if (!most || came < LEAST_OF_MOST) return undefined;
  const went = most.disappeared?.value ?? 0;
  return insight(
    most,
    `Most plugins came to ${wordsOf(most.marketplace).title}: ${formatExact(came)} were listed and ${formatExact(went)} ${went === 1 ? 'was' : 'were'} delisted ${during(most)}.`,
  );
}

function growthInsight(stores: readonly StoreQuarter[], wordsOf: Words): ReportInsight | undefined {
  const most = leaderBy(stores, ({ primaryTotalChange30d }) => primaryTotalChange30d?.value);
  const change = most?.primaryTotalChange30d;
  if (!most || !change || percent(change.value) === percent(0)) return undefined;
  const { title, unit } = wordsOf(most.marketplace);
  return insight(
    most,
    `Like for like, the sum of ${unit} grew most in ${title}: by ${percent(change.value)} in the 30 days to ${formatDay(most.to)}.`,
  );
}

const MOVERS = 3;

function moverInsights({ stores, growing }: InsightFigures, wordsOf: Words): ReportInsight[] {
  return stores
    .flatMap((store) => {
      const first = growing.find(({ marketplace }) => marketplace === store.marketplace);
      if (!first?.change || !first.number) return [];
      const { title, unit } = wordsOf(store.marketplace);
      const grew = moverWords(first, unit, store.to);
      if (grew === null) return [];
      return [
        insight(store, `Of plugins with ${moversCondition(unit)}, ${first.name} grew fastest in ${title}: ${grew}.`),
      ];
    })
    .slice(0, MOVERS);
}

/** Null where the numbers are the same as they are shown. */
function moverWords(mover: ReportMover, unit: string, to: string): string | null {
  const { change, number, gainPerDay, gainPerDayBefore, period } = mover;
  const days = `in the ${period} days to ${formatDay(change?.day ?? to)}`;
  if (gainPerDay && gainPerDayBefore) {
    const [gain, before] = [gainPerDay, gainPerDayBefore].map(({ value }) =>
      formatExact(value < 10 ? value : Math.round(value)),
    );
    if (gain === before) return null;
    return `${gain} ${unit} a day ${days}, against ${before} a day in the ${period} days before`;
  }
  const [before, now] = [
    change && formatPoint(change.before, formatCount),
    number && formatNumber(number, formatCount),
  ];
  return before === now ? null : `from ${before} to ${now} ${unit} ${days}`;
}

function handsInsight({ stores, hands }: InsightFigures, wordsOf: Words): ReportInsight | undefined {
  const most = leaderBy(stores, ({ changedHands }) => changedHands?.value);
  const count = most?.changedHands?.value ?? 0;
  if (!most || count < LEAST_OF_MOST) return undefined;
  const { title } = wordsOf(most.marketplace);
  return insight(
    most,
    `Most plugins changed hands in ${title}: ${formatExact(count)} ${during(most)}${largestOf(most, { of: hands, count }, wordsOf)}.`,
  );
}

function riskInsight({ stores, permissions }: InsightFigures, wordsOf: Words): ReportInsight | undefined {
  const most = maxBy(stores, ({ riskier }) => riskier?.value ?? 0);
  const count = most?.riskier?.value;
  if (!most || !count) return undefined;
  const { title } = wordsOf(most.marketplace);
  const plugins = formatAmount(count, 'plugin');
  return insight(
    most,
    `${plugins} of ${title} asked for a permission of high risk ${during(most)} and ${count === 1 ? 'is' : 'are'} of high risk now${largestOf(most, { of: permissions, count }, wordsOf)}.`,
  );
}

function largestOf(
  { marketplace }: StoreQuarter,
  { of, count }: { of: readonly ChangeItem[]; count: number },
  wordsOf: Words,
): string {
  const largest = of.find((change) => change.marketplace === marketplace);
  if (!largest?.number) return '';
  const unit = largest.metric === 'ratingCount' ? 'ratings' : wordsOf(marketplace).unit;
  return `, ${count === 1 ? '' : 'the largest of them '}${largest.pluginName} with ${formatNumber(largest.number, formatCount)} ${unit}`;
}

function companyInsight({ stores, companies }: InsightFigures, wordsOf: Words): ReportInsight | undefined {
  const most = leaderBy(companies, ({ share }) => share?.value);
  const store = stores.find(({ marketplace }) => marketplace === most?.marketplace);
  if (!store || !most?.share || !most.pluginCount) return undefined;
  const { title, unit } = wordsOf(store.marketplace);
  const plugins = formatAmount(most.pluginCount.value, 'plugin');
  return insight(
    store,
    `No company holds more of a marketplace than ${most.name}: ${formatShare(most.share.value)} of the ${unit} of ${title}, with ${plugins}, as of ${formatDay(most.share.day ?? store.to)}.`,
  );
}

function ratingInsight(stores: readonly StoreQuarter[], wordsOf: Words): ReportInsight | undefined {
  const best = leaderBy(stores, ({ rating }) => rating?.value);
  if (!best?.rating || !best.ratingCount) return undefined;
  return insight(
    best,
    `Ratings are highest in ${wordsOf(best.marketplace).title}: ${formatRating(best.rating.value)} of 5 on average over ${formatExact(best.ratingCount.value)} ratings, as of ${formatDay(best.rating.day ?? best.to)}.`,
  );
}

function priceInsight(stores: readonly StoreQuarter[], wordsOf: Words): ReportInsight | undefined {
  const most = leaderBy(stores, ({ medianPriceUsd }) => medianPriceUsd?.value);
  if (!most?.medianPriceUsd || !most.pricedPlugins) return undefined;
  const { value: count } = most.pricedPlugins;
  return insight(
    most,
    `Prices are highest in ${wordsOf(most.marketplace).title}: the median of the lowest paid tier is ${formatUsd(most.medianPriceUsd.value)} a month over ${formatAmount(count, 'plugin')} that ${count === 1 ? 'states' : 'state'} one in USD, as of ${formatDay(most.medianPriceUsd.day ?? most.to)}.`,
  );
}

/** "Most" is not said of one. */
const LEAST_OF_MOST = 2;

/**
 * The one item whose number is above that of all others; undefined where there is none, or none to
 * compare it with.
 */
function leaderBy<Item>(items: readonly Item[], numberOf: (item: Item) => number | undefined): Item | undefined {
  const known = items.flatMap((item) => numberOf(item) ?? []);
  const most = Math.max(...known);
  const isAlone = known.length > 1 && known.filter((number) => number === most).length === 1;
  return isAlone && most > 0 ? items.find((item) => numberOf(item) === most) : undefined;
}

/** The first item with the highest number; undefined where none is above 0. */
function maxBy<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  for (const item of items) if (numberOf(item) > (best ? numberOf(best) : 0)) best = item;
  return best;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
