import type { MarketplaceInfo } from '@pi/domain';
import { type CompanyItem, formatFilters, type HistogramBin, type MarketplaceFigures } from '@pi/domain/api';
import { BubbleChart } from '#components/charts/bubble-chart.tsx';
import { Histogram } from '#components/charts/histogram.tsx';
import { powerAxis } from '#components/charts/number-axis.ts';
import { NumbersTable } from '#components/charts/numbers-table.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatAmount, formatCount, formatDay, formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import { histogramTitle } from '#lib/market-title.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

interface Props {
  info: MarketplaceInfo;
  figures: MarketplaceFigures;
  /** The newest day with figures. */
  day: string;
}

/** How many plugins have how much, and companies by what their plugins have together. */
export function MarketCharts({ info, figures, day }: Props) {
  const { histogram, primaryP90 } = figures;
  const unit = primaryMetricLabel(info).toLowerCase();
  const source = `${info.title}, as of ${formatDay(day)}`;
  const tenth = primaryP90 ? `; a tenth have more than ${formatCount(primaryP90.value)}` : '';
  return (
    <div id="distribution" className="grid scroll-mt-4 gap-12 max-md:gap-9 md:grid-cols-2">
      <Histogram
        level={2}
        title={histogramTitle(histogram, unit)}
        subtitle={`Plugins by number of ${unit}, each bar ten times the last${tenth}. A bar opens its list.`}
        bins={histogram}
        unit={unit}
        source={
          <>
            {source} · <TableLinks of="Plugins by number" href={`/marketplaces/${info.name}/histogram`} />
          </>
        }
        empty={`No ${unit} yet.`}
        height={328}
        hrefOf={(bin) => binHref(info, bin)}
      />
      <Companies info={info} figures={figures} unit={unit} source={source} />
    </div>
  );
}

function binHref({ name, primaryMetric }: MarketplaceInfo, { from, to }: HistogramBin): string {
  const number = primaryMetric === 'ratingCount' ? 'ratings' : primaryMetric;
  return listHref('/plugins', formatFilters({ marketplace: [name], [number]: { from, to: to - 1 } }));
}

interface CompaniesProps extends Omit<Props, 'day'> {
  unit: string;
  source: string;
}

function Companies({ info, figures: { topCompanies }, unit, source }: CompaniesProps) {
  const sizeOf = (company: CompanyItem) => company[info.primaryMetric]?.value ?? 0;
  const shown = topCompanies.filter((company) => sizeOf(company) >= 1 && company.pluginCount);
  if (shown.length < 2) return null;
  const plugins = (company: CompanyItem) => company.pluginCount?.value ?? 0;
  const words = (company: CompanyItem) =>
    `${company.name}: ${formatAmount(plugins(company), 'plugin')}, ${formatCount(sizeOf(company))} ${unit}`;
  const most = shown.toSorted((a, b) => plugins(b) - plugins(a))[0];
  return (
    <BubbleChart
      title={most ? `${most.name} has most plugins of the largest companies` : 'The largest companies'}
      subtitle={`The ${shown.length} largest companies: plugins against ${unit}; area: ${unit}`}
      bubbles={shown.map((company) => ({
        label: company.name,
        href: `/companies/${company.slug}`,
        x: sizeOf(company),
        y: plugins(company),
        area: sizeOf(company),
        words: words(company),
      }))}
      x={{ ...powerAxis(shown.map(sizeOf), { spare: 1.5 }), name: unit }}
      y={powerAxis(shown.map(plugins), { spare: 1.5 })}
      source={
        <>
          {source} ·{' '}
          <Link
            href={`/companies?marketplace=${info.name}`}
            className="inline-block py-1 underline max-sm:-my-2 max-sm:py-3"
          >
            All companies
          </Link>{' '}
          · <TableLinks of="The largest companies" href={`/marketplaces/${info.name}/largest-companies`} />
        </>
      }
      table={
        <NumbersTable
          columns={['Company', 'Plugins', primaryMetricLabel(info)]}
          rows={shown.map((company) => [company.name, formatExact(plugins(company)), formatExact(sizeOf(company))])}
        />
      }
      height={328}
    />
  );
}
