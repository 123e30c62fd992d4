import type { MarketplaceInfo, PrimaryMetric } from '@pi/domain';
import type { EarningPlugin, MarketplaceEarning } from '@pi/domain/api';
import type { BubbleTone } from '#components/charts/bubble.ts';
import { BubbleChart } from '#components/charts/bubble-chart.tsx';
import { BubbleLegend } from '#components/charts/bubble-legend.tsx';
import { powerAxis } from '#components/charts/number-axis.ts';
import { NumbersTable } from '#components/charts/numbers-table.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { Link } from '#components/ui/link.tsx';
import { capital } from '#lib/capital.ts';
import { formatAmount, formatCount, formatDay, formatExact, formatRating } from '#lib/format.ts';
import { formatDollars, formatInterval } from '#lib/format-estimate.ts';
import { listHref } from '#lib/list-href.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

const UNIT: Record<PrimaryMetric, string> = { users: 'user', downloads: 'download', ratingCount: 'rating' };
const TONES: { tone: BubbleTone; words: string; least: number }[] = [
  { tone: 'high', words: '4.5 and more', least: 4.5 },
  { tone: 'middle', words: '3.5 to 4.5', least: 3.5 },
  { tone: 'low', words: 'below 3.5', least: 0 },
];
/** What one user brings, and dollars a year on the dashed lines. */
const LEAST_PER_USER = 1e-5;
const LINES = [1e4, 1e5, 1e6, 1e7];

interface Props {
  info: MarketplaceInfo;
  earning: MarketplaceEarning | null;
  /** The newest day with figures. */
  day: string;
}

/**
 * Users against estimated revenue per user and year; nothing where fewer than two are known. Phones
 * show the list by revenue instead, so that the page stays short.
 */
export function RevenueChart({ info, earning, day }: Props) {
  const shown = earning?.plugins.flatMap(toPoint) ?? [];
  const [first] = shown;
  if (!earning || !first || shown.length < 2) return null;
  const [unit, per] = [primaryMetricLabel(info).toLowerCase(), UNIT[info.primaryMetric]];
  const xs = shown.map(({ number }) => number);
  const ys = shown.map(({ perUser }) => perUser);
  return (
    <div className="min-w-0 max-md:hidden">
      <BubbleChart
        title={`${first.name} is thought to earn most of those with ${formatExact(earning.least)} ${unit} or more`}
        subtitle={`${capital(unit)} against estimated revenue per ${per} and year, in USD; area: revenue a year (est.). ${thresholdWords(earning, unit)}`}
        legend={<BubbleLegend name="Rating" tones={legendOf(shown)} />}
        bubbles={shown.map((one) => ({
          label: one.name,
          href: `/plugins/${encodeURIComponent(one.id)}`,
          x: one.number,
          y: one.perUser,
          area: one.revenue.value,
          tone: one.tone,
          words: `${one.name}: ${formatInterval(one.revenue)} a year (est.), ${formatCount(one.number)} ${unit}, ${one.rating === null ? 'not rated' : `${formatRating(one.rating)} ★`}`,
        }))}
        x={{ ...powerAxis(xs, { spare: 1.5 }), name: unit }}
        y={powerAxis(ys, { spare: 1.5, least: LEAST_PER_USER, format: perUserWords })}
        products={LINES.map((product) => ({ product, words: `${formatDollars(product)} a year` }))}
        source={
          <>
            {info.title}, as of {formatDay(day)}; estimated by us,{' '}
            <Link href="/methodology#revenue" className="inline-block py-1 underline max-sm:-my-2 max-sm:py-3">
              how
            </Link>{' '}
            ·{' '}
            <Link
              href={listHref('/plugins', { marketplace: info.name, sort: 'revenue' })}
              className="inline-block py-1 underline max-sm:-my-2 max-sm:py-3"
            >
              All by revenue
            </Link>{' '}
            · <TableLinks of="Plugins that earn most" href={`/marketplaces/${info.name}/earning`} />
          </>
        }
        table={
          <NumbersTable
            columns={['Plugin', primaryMetricLabel(info), 'Revenue a year (est.)', `Per ${per} (est.)`, 'Rating']}
            rows={shown.map((one) => [
              one.name,
              formatExact(one.number),
              formatInterval(one.revenue),
              perUserWords(one.perUser),
              one.rating === null ? '–' : formatRating(one.rating),
            ])}
          />
        }
        height={440}
        wideFrom="3xl"
      />
    </div>
  );
}

function toPoint({ id, name, number, rating, revenue, revenuePerUser }: EarningPlugin) {
  if (!number || !revenue || !revenuePerUser) return [];
  const stars = rating?.value ?? null;
  const tone: BubbleTone = stars === null ? 'none' : (TONES.find(({ least }) => stars >= least)?.tone ?? 'low');
  return [{ id, name, number: number.value, rating: stars, revenue, perUser: revenuePerUser.value, tone }];
}

function legendOf(shown: readonly { tone: BubbleTone }[]) {
  const all = [...TONES, { tone: 'none' as const, words: 'no rating' }];
  return all.filter(({ tone }) => shown.some((one) => one.tone === tone));
}

/** From how many users plugins are shown, and how many are left out. */
function thresholdWords({ estimated, earning, least, plugins }: MarketplaceEarning, unit: string): string {
  const [all, some] = [estimated?.value ?? 0, earning?.value ?? 0];
  const left = all - plugins.length;
  const shown = `${plugins.length < some ? `The ${plugins.length} highest estimates` : formatAmount(plugins.length, 'plugin')} from ${formatExact(least)} ${unit} on`;
  return left > 0
    ? `${shown}; ${formatExact(left)} with fewer, or thought to earn less or nothing, are left out`
    : shown;
}

/** What one user brings, with two digits: $0.087, $120, $10k. */
function perUserWords(value: number): string {
  return value < 1 ? `$${Number(value.toPrecision(2))}` : formatDollars(value);
}
