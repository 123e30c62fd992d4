import { CATEGORIES, type ExtractedPricingModel, type MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { PluginChange } from '#components/change.tsx';
import { Count } from '#components/count.tsx';
import { Estimate } from '#components/estimate.tsx';
import type { Fact } from '#components/facts.tsx';
import { Stars } from '#components/stars.tsx';
import { Unknown } from '#components/unknown.tsx';
import { capital } from '#lib/capital.ts';
import { describeNumber, formatCount, formatDay, formatExact, formatRank, formatUsd } from '#lib/format.ts';
import { formatAgo } from '#lib/format-age.ts';
import { describeEstimate, formatDollars, formatInterval } from '#lib/format-estimate.ts';
import { formatNumber } from '#lib/format-point.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import type { StarCounts } from './rating-shares.tsx';
import { whyNoRevenue } from './revenue.tsx';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
  /** Of the reviews since the newest change of hands; null where there was none. */
  since: { day: string; stars: StarCounts } | null;
}

/** Under so many ratings since a change of hands their mean says little. */
const ENOUGH_RATINGS = 30;

/** The seven answers on top of a plugin's page. One that is unknown is a dash with its reason. */
export function PluginFacts(props: Props) {
  const facts = [users(props), rank(props), rating(props), price(props), risk(props), updated(props), revenue(props)];
  return (
    <dl className="grid grid-cols-2 gap-y-4 border-hairline border-y py-4 md:grid-cols-4 lg:grid-cols-7">
      {facts.map(({ label, value, note }) => (
        <div
          key={label}
          className="min-w-0 border-hairline pr-3 last:odd:max-md:col-span-2 lg:border-l lg:pl-4 lg:first:border-l-0 lg:first:pl-0"
        >
          <dt className="truncate text-ink-2 text-xs">{label}</dt>
          <dd className="mt-1 truncate font-semibold text-[1.25rem] leading-7 tracking-tight">{value}</dd>
          {note && <dd className="mt-0.5 truncate text-ink-2 text-xs">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function users({ details: { plugin }, info }: Props): Fact {
  if (hasOnlyStars(plugin)) {
    const label = info.numbers.githubStars?.label ?? 'Stars on GitHub';
    return {
      label,
      value: <Count number={plugin.githubStars} />,
      note: `of its repository, ${day(plugin.lastSeenOn)}`,
    };
  }
  const { primaryMetric } = info;
  const [number, label] = [plugin[primaryMetric], primaryMetricLabel(info)];
  if (number === null) return { label, value: <Count number={null} /> };
  if (primaryMetric === 'ratingCount') return { label, value: <Count number={number} />, note: describeNumber(number) };
  const change = plugin[`${primaryMetric}Change30d`];
  const note = change ? <PluginChange change={change} period="30 d" /> : 'no number of 30 days before';
  return { label, value: <Count number={number} />, note };
}

function rank({ details: { ranks, plugin }, info }: Props): Fact {
  if (!ranks) {
    const reason =
      plugin.status === 'listed' ? 'its store gives no number to rank it by' : 'only listed plugins have a rank';
    return { label: 'Rank in the store', value: <Unknown reason={reason} />, note: reason };
  }
  const [inStore, inCategory] = [ranks.inMarketplace, ranks.inCategory];
  const ofStore = inStore && formatRank(inStore);
  const by = `by ${primaryMetricLabel(info).toLowerCase()}`;
  if (!ranks.category || !inCategory)
    return { label: 'Rank in the store', value: <span title={by}>{ofStore}</span>, note: by };
  return {
    label: `Rank in ${CATEGORIES[ranks.category]}`,
    value: <span title={by}>{formatRank(inCategory)}</span>,
    note: `${ranks.inCategoryOf ? `of ${formatExact(ranks.inCategoryOf.value)} · ` : ''}${ofStore} in the store`,
  };
}

function rating({ details: { plugin }, info, since }: Props): Fact {
  const { rating, ratingCount } = plugin;
  if (!info.numbers.rating) return { label: 'Rating', value: <Unknown reason="the store has no ratings" /> };
  if (!rating) return { label: 'Rating', value: <Stars rating={null} count={null} />, note: 'no ratings yet' };
  const count = ratingCount
    ? `${formatNumber(ratingCount, formatCount)} ${ratingCount.value === 1 ? 'rating' : 'ratings'}`
    : 'number of ratings unknown';
  const total = since ? since.stars.reduce((sum, one) => sum + one, 0) : 0;
  const mean = (since?.stars.reduce((sum, one, index) => sum + one * (index + 1), 0) ?? 0) / total;
  const after = since && total >= ENOUGH_RATINGS && (
    <span title={`mean of the ${formatExact(total)} stored reviews since ${formatDay(since.day)}`}>
      {` · ${mean.toFixed(2)} since ${day(since.day)}`}
    </span>
  );
  return {
    label: 'Rating',
    value: <Stars rating={rating} count={ratingCount} />,
    note: (
      <>
        {count}
        {after}
      </>
    ),
  };
}

const PRICES = {
  free: ['Free', null],
  freemium: ['Free', 'with paid extras'],
  free_trial: ['Paid', 'with a free trial'],
  paid: ['Paid', null],
  one_time: ['Paid', 'once'],
} as const satisfies Record<ExtractedPricingModel, readonly [string, string | null]>;

function price({ details: { plugin, extraction } }: Props): Fact {
  const { pricingLabel } = plugin;
  const pricingModel = extraction?.pricingModel ?? plugin.pricingModel;
  if (!pricingModel && !pricingLabel) return { label: 'Price', value: <Unknown reason="the store states no price" /> };
  const [word, extra] = pricingModel ? PRICES[pricingModel] : [pricingLabel, null];
  if (pricingLabel && pricingLabel !== word) return { label: 'Price', value: word, note: pricingLabel };
  const lowest = extraction?.priceUsd;
  const from = lowest && <span title={describeNumber(lowest)}>from {formatUsd(lowest.value)} a month</span>;
  return { label: 'Price', value: word, note: from ?? extra };
}

function risk({ details: { risk } }: Props): Fact {
  const label = 'Permission risk';
  if (!risk) return { label, value: <Unknown reason="the store states no permissions" />, note: 'none stated' };
  const word = capital(risk.level);
  const note = risk.since && risk.before ? `${risk.before} until ${formatDay(risk.since)}` : 'since the first day seen';
  return { label, value: <span className={risk.level === 'high' ? 'text-down' : undefined}>{word}</span>, note };
}

function updated({ details: { plugin }, until }: Props): Fact {
  const { updatedOn, version } = plugin;
  if (!updatedOn)
    return {
      label: 'Updated',
      value: <Unknown reason="the store shows no date" />,
      note: version && `version ${version}`,
    };
  return {
    label: 'Updated',
    value: <time dateTime={updatedOn}>{formatAgo(updatedOn, until)}</time>,
    note: [
      sameYear(updatedOn, until) ? day(updatedOn) : formatDay(updatedOn),
      ...(version ? [`version ${version}`] : []),
    ].join(', '),
  };
}

function revenue({ details, info }: Props): Fact {
  const label = 'Revenue a year';
  const estimate = details.revenue?.estimate ?? null;
  if (!estimate) {
    const reason = details.revenue ? 'a step of it is not known' : whyNoRevenue(info, details.plugin);
    return { label, value: <Estimate estimate={null} reason={reason} />, note: reason };
  }
  // The mark is in the label, where it is never cut off.
  return {
    label: `${label} (est.)`,
    value: <span title={describeEstimate(estimate)}>{formatInterval(estimate)}</span>,
    note: <a href="#revenue">about {formatDollars(estimate.value)}</a>,
  };
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

/** 14 Sep, without the year. */
function day(of: string): string {
  return formatDay(of).slice(0, -5);
}
