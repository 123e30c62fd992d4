import type { MarketplaceInfo } from '@pi/domain';
import type { MarketplaceFigures as Figures } from '@pi/domain/api';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChangeList } from '#components/change-list.tsx';
import { Histogram } from '#components/charts/histogram.tsx';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { CompanyTable } from '#components/company-table.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { KeyFacts } from '#components/facts.tsx';
import { LikeForLikeNote } from '#components/like-for-like.tsx';
import { Section } from '#components/section.tsx';
import { formatDay, formatExact, formatRating } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

interface Props {
  info: MarketplaceInfo;
  figures: Figures;
  /** The newest day with figures. */
  day: string;
  /** The list of plugins. */
  children: ReactNode;
}

/** The figures of a marketplace: key numbers, charts, plugins, companies, changes. */
export function MarketplaceFigures({ info, figures, day, children }: Props) {
  const { summary, primaryP90, ratingAverage, histogram, days, topCompanies, changes } = figures;
  const label = primaryMetricLabel(info);
  const unit = label.toLowerCase();
  const source = `${info.title}, as of ${formatDay(day)}`;
  const facts = [
    { label: 'Plugins', value: <ExactCount number={summary.plugins} />, note: listedNote(summary, day) },
    { label: 'Companies', value: <ExactCount number={summary.companies} />, note: 'with a listed plugin' },
    {
      label: `${label}, all plugins`,
      value: <Count number={summary.primaryTotal} />,
      note: <LikeForLikeNote summary={summary} />,
    },
    {
      label: `${label}, median`,
      value: <Count number={summary.primaryMedian} />,
      note: 'half of the plugins have more',
    },
    { label: `${label}, 90th percentile`, value: <Count number={primaryP90} />, note: '10 % of the plugins have more' },
    ...(ratingAverage === null
      ? []
      : [
          {
            label: 'Average rating',
            value: `${formatRating(ratingAverage.value)} ★`,
            note: 'each rated plugin counts once',
          },
        ]),
  ];
  return (
    <div className="grid gap-12">
      <KeyFacts facts={facts} />
      <div className="-mt-10 grid gap-12 md:grid-cols-2">
        <Histogram
          title={`Distribution of ${unit}`}
          subtitle={`Plugins by number of ${unit}, in powers of ten`}
          bins={histogram}
          unit={unit}
          source={source}
          empty={`No ${unit} yet.`}
        />
        <TimeSeries
          title="Plugins in the store"
          unit="plugins"
          values={days.flatMap(({ day, plugins }) =>
            plugins ? [{ day, value: plugins.value, kind: plugins.kind }] : [],
          )}
          until={day}
          source={source}
          empty="No day with figures yet."
        />
      </div>
      {children}
      <div className="grid gap-12 md:grid-cols-2">
        <Section
          id="companies"
          title="Largest companies"
          note={`Ordered by the total ${unit} of their plugins in this store.`}
        >
          <CompanyTable info={info} rows={topCompanies} />
          <Link
            href={`/companies?marketplace=${info.name}`}
            className="inline-block py-2.5 text-accent hover:underline"
          >
            All companies in this store
          </Link>
        </Section>
        <Section id="changes" title="Newest changes" note="Listings that are new, removed or changed.">
          <ChangeList changes={changes} />
        </Section>
      </div>
    </div>
  );
}

function listedNote({ missing }: Figures['summary'], day: string): string {
  const also = missing?.value ? `, and ${formatExact(missing.value)} missing` : '';
  return `listed on ${formatDay(day)}${also}`;
}
