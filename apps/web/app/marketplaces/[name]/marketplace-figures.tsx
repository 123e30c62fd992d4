import type { MarketplaceDetails } from '@pi/db/queries/catalogue/get-marketplace';
import type { MarketplaceInfo } from '@pi/domain';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Change } from '#components/change.tsx';
import { ChangeList } from '#components/change-list.tsx';
import { Histogram } from '#components/charts/histogram.tsx';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { CompanyTable } from '#components/company-table.tsx';
import { Count } from '#components/count.tsx';
import { KeyFacts } from '#components/facts.tsx';
import { Section } from '#components/section.tsx';
import { formatDay, formatExact, formatRating } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

interface Props {
  info: MarketplaceInfo;
  details: MarketplaceDetails;
  /** The newest day with figures. */
  day: string;
  /** The list of plugins. */
  children: ReactNode;
}

/** All that a marketplace that was read shows of itself. */
export function MarketplaceFigures({ info, details, day, children }: Props) {
  const { summary, primaryP90, ratingAverage, histogram, days, topCompanies, events } = details;
  const label = primaryMetricLabel(info);
  const unit = label.toLowerCase();
  const source = `${info.title}, as of ${formatDay(day)}`;
  const facts = [
    { label: 'Plugins', value: formatExact(summary.plugins ?? 0), note: `listed on ${formatDay(day)}` },
    { label: 'Companies', value: formatExact(summary.companies ?? 0), note: 'with a listed plugin' },
    {
      label: `${label}, all plugins`,
      value: <Count value={summary.primaryTotal} kind="derived" />,
      note: <Change share={summary.headlineChange30d} period="30 d" />,
    },
    {
      label: `${label}, median`,
      value: <Count value={summary.primaryMedian} kind="derived" />,
      note: 'half have more',
    },
    { label: `${label}, top tenth`, value: <Count value={primaryP90} kind="derived" />, note: 'one in ten has more' },
    ...(ratingAverage === null
      ? []
      : [
          { label: 'Average rating', value: `${formatRating(ratingAverage)} ★`, note: 'each rated plugin counts once' },
        ]),
  ];
  return (
    <div className="grid gap-12">
      <KeyFacts facts={facts} />
      <div className="-mt-10 grid gap-12 md:grid-cols-2">
        <Histogram
          title={`How ${unit} are spread`}
          subtitle={`Plugins by their number of ${unit}, in powers of ten`}
          bins={histogram}
          unit={unit}
          source={source}
          empty={`No plugin here has a known number of ${unit}.`}
        />
        <TimeSeries
          title="Plugins in the store"
          unit="plugins"
          points={days.map((one) => ({ day: one.day, value: one.plugins }))}
          source={source}
          empty="No day was counted so far."
          width={560}
        />
      </div>
      {children}
      <div className="grid gap-12 md:grid-cols-2">
        <Section id="companies" title="Largest companies" note={`By ${unit} of their plugins here, added up.`}>
          <CompanyTable info={info} rows={topCompanies} />
          <Link
            href={`/companies?marketplace=${info.name}`}
            className="inline-block py-2.5 text-accent hover:underline"
          >
            All companies in this store
          </Link>
        </Section>
        <Section id="events" title="Newest events" note="What changed in a listing, or whether it is there at all.">
          <ChangeList events={events} />
        </Section>
      </div>
    </div>
  );
}
