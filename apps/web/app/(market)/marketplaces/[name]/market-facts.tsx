import type { MarketplaceInfo } from '@pi/domain';
import type { MarketplaceFigures } from '@pi/domain/api';
import { Change } from '#components/change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { FactGrid } from '#components/fact-grid.tsx';
import { likeForLikeWords } from '#components/like-for-like.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Price } from '#components/price.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatCount, formatExact } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

/** A marketplace in eight facts, six on a phone. */
export function MarketFacts({ info, figures }: { info: MarketplaceInfo; figures: MarketplaceFigures }) {
  const { summary, facts } = figures;
  const label = primaryMetricLabel(info);
  const changed = facts.changedHands30d;
  return (
    <FactGrid
      facts={[
        { label: 'Plugins', value: <ExactCount number={summary.plugins} />, note: pluginsNote(figures) },
        {
          ...{ label: 'Companies', isWide: true, value: <ExactCount number={summary.companies} /> },
          note: perCompany(figures),
        },
        {
          label,
          value: <Count number={summary.primaryTotal} />,
          note: (
            <span title={likeForLikeWords(summary)}>
              <Change change={summary.primaryTotalChange30d} period="30 d" />
            </span>
          ),
        },
        {
          label: `${label} a plugin`,
          value: <Count number={facts.primaryAverage} />,
          note: summary.primaryMedian && `median ${formatCount(summary.primaryMedian.value)}`,
        },
        {
          label: 'Rating',
          value: <MeanRating number={facts.rating} />,
          note: facts.rating && facts.ratingCount && `weighted by ${formatCount(facts.ratingCount.value)}`,
        },
        {
          ...{ label: 'Ratings', isWide: true },
          value: <Ratio number={facts.ratingsPer1000} />,
          note: `per 1,000 ${info.primaryMetric === 'downloads' ? 'downloads' : 'users'}`,
        },
        {
          label: 'Median price',
          value: <Price number={facts.medianPriceUsd} />,
          note: facts.medianPriceUsd && `a month, lowest tier, of ${formatExact(facts.pricedPlugins?.value ?? 0)}`,
        },
        {
          label: 'Changed hands',
          value: (
            <Link href={`/changes?kind=hands&marketplace=${info.name}&days=30`} className="hover:underline">
              <ExactCount number={changed} />
            </Link>
          ),
          note: 'in 30 days',
        },
      ]}
    />
  );
}

function Ratio({ number }: { number: MarketplaceFigures['facts']['ratingsPer1000'] }) {
  if (!number) return <Unknown reason="the store shows ratings and users together of no plugin" />;
  return <span title="over the plugins that show both">{formatRatio(number.value)}</span>;
}

function formatRatio(value: number): string {
  return value < 10 ? String(Number(value.toPrecision(2))) : formatExact(Math.round(value));
}

function pluginsNote({ summary: { missing }, facts: { appeared30d, disappeared30d } }: MarketplaceFigures): string {
  const moves = `+${formatExact(appeared30d?.value ?? 0)} −${formatExact(disappeared30d?.value ?? 0)} · 30 d`;
  return missing?.value ? `${moves}, and ${formatExact(missing.value)} missing` : moves;
}

function perCompany({ summary: { plugins, companies } }: MarketplaceFigures): string | undefined {
  if (!plugins || !companies?.value) return undefined;
  return `${(plugins.value / companies.value).toFixed(1)} plugins each`;
}
