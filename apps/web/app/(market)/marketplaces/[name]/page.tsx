import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOfNotice } from '#components/as-of-notice.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { toPluginItem } from '#lib/answers/plugin.ts';
import { ofMarketplaceOn } from '#lib/as-of.ts';
import { requestDb } from '#lib/db.ts';
import { changesFeed } from '#lib/feeds/feed-links.ts';
import { keepDay } from '#lib/kept-day.ts';
import { asOfParam, PluginListParams, parseLeniently, withSort } from '#lib/list-params.ts';
import { stateOf } from '#lib/marketplaces.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { readMarketFigures } from '#lib/read-market.ts';
import { readMarketParts } from '#lib/read-market-parts.ts';
import { HowItIsRead } from './how-it-is-read.tsx';
import { JumpLinks } from './jump-links.tsx';
import { MakerEvents } from './maker-events.tsx';
import { MarketCategories } from './market-categories.tsx';
import { MarketChanges } from './market-changes.tsx';
import { MarketCharts } from './market-charts.tsx';
import { MarketFacts } from './market-facts.tsx';
import { MarketMovers } from './market-movers.tsx';
import { PLUGINS_A_PAGE, PluginList } from './plugin-list.tsx';
import { RevenueChart } from './revenue-chart.tsx';
import { StoreState } from './store-state.tsx';

type Props = PageProps<'/marketplaces/[name]'>;

const LIST_PARAMS = Object.keys(PluginListParams.shape);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const info = getMarketplaceInfo((await params).name);
  if (!info) return { title: 'Unknown marketplace' };
  const description = `${info.title}: plugins, companies, growth, categories and changes, read every day.`;
  return pageMetadata({
    title: info.title,
    description,
    path: `/marketplaces/${info.name}`,
    feed: changesFeed({ marketplace: [info.name] }),
  });
}

export default async function MarketplacePage({ params, searchParams }: Props) {
  const { name } = await params;
  const info = getMarketplaceInfo(name);
  if (!info) notFound();
  const asked = await searchParams;
  const given = parseLeniently(PluginListParams, { pageSize: String(PLUGINS_A_PAGE), ...asked });
  const on = asOfParam(asked);
  keepDay(on);
  const query = withSort(given, info.primaryMetric);
  const db = await requestDb();
  const { db: then, asOf } = await ofMarketplaceOn(db, info.name, on);
  const [figures, list] = await Promise.all([
    readMarketFigures(db, info, on),
    listPlugins(then, { ...query, marketplace: info.name, series: info.primaryMetric }),
  ]);
  const day = figures?.summary.day ?? null;
  const parts = day === null ? null : await readMarketParts(then, info, day, asOf !== undefined);
  const rows = list.rows.map((row) => ({ ...toPluginItem(row), series: row.series }));
  const entry = { info, state: stateOf(info), summary: figures?.summary ?? null };

  return (
    <>
      <PageHeading title={info.title} up={{ href: '/marketplaces', label: 'Marketplaces' }}>
        <p>{info.description}</p>
        <StoreState entry={entry} />
      </PageHeading>
      <AsOfNotice asOf={asOf} today={`/marketplaces/${info.name}`}>
        Categories, prices and estimates of revenue are known of today alone.
      </AsOfNotice>
      {figures && day !== null ? (
        <div className="-mt-2 grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9">
          <div>
            <MarketFacts info={info} figures={figures} />
            {parts && <JumpLinks parts={parts} plugins={figures.summary.plugins?.value ?? 0} />}
          </div>
          <MarketCharts info={info} figures={figures} day={day} />
          <RevenueChart info={info} earning={figures.earning} day={day} />
          {parts && (
            <>
              <div className="grid grid-cols-1 gap-12 max-md:gap-9 lg:grid-cols-2">
                <MarketCategories info={info} rows={parts.categories} />
                <MarketChanges info={info} changes={parts.changes} days={parts.changeDays} />
              </div>
              <MarketMovers info={info} movers={parts.movers} />
            </>
          )}
          {!asOf && <MakerEvents />}
          <PluginList
            info={info}
            query={{ ...query, asOf: on }}
            list={{ ...list, rows }}
            isShort={!LIST_PARAMS.some((param) => param in asked)}
          />
        </div>
      ) : (
        <EmptyState title="No data yet">
          This page shows the plugins, companies and changes of the marketplace after its first day is read.
        </EmptyState>
      )}
      <HowItIsRead entry={entry} days={figures?.days ?? []} />
    </>
  );
}
