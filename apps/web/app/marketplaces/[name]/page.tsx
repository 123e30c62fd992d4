import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { toMarketplaceFigures } from '#lib/answers/marketplace.ts';
import { toPluginItem } from '#lib/answers/plugin.ts';
import { requestDb } from '#lib/db.ts';
import { PluginListParams, parseLeniently, withSort } from '#lib/list-params.ts';
import { stateOf } from '#lib/marketplaces.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { HowItIsRead } from './how-it-is-read.tsx';
import { MarketplaceFigures } from './marketplace-figures.tsx';
import { PluginList } from './plugin-list.tsx';
import { StoreState } from './store-state.tsx';

type Props = PageProps<'/marketplaces/[name]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const info = getMarketplaceInfo(name);
  if (!info) return { title: 'Unknown marketplace' };
  return pageMetadata({
    title: info.title,
    description: `The plugins of the ${info.title}: how many there are, who makes them, what grows and what changed, day by day.`,
    path: `/marketplaces/${info.name}`,
  });
}

export default async function MarketplacePage({ params, searchParams }: Props) {
  const { name } = await params;
  const info = getMarketplaceInfo(name);
  if (!info) notFound();
  const query = withSort(parseLeniently(PluginListParams, await searchParams), info.primaryMetric);
  const db = await requestDb();
  const [details, list] = await Promise.all([
    getMarketplace(db, info.name, info.primaryMetric),
    listPlugins(db, { ...query, marketplace: info.name, series: info.primaryMetric }),
  ]);

  const figures = details && toMarketplaceFigures(details, info);
  const rows = list.rows.map((row) => ({ ...toPluginItem(row), series: row.series }));
  const entry = { info, state: stateOf(info), summary: figures?.summary ?? null };
  return (
    <>
      <PageHeading title={info.title} up={{ href: '/marketplaces', label: 'Marketplaces' }}>
        <p>{info.description}</p>
        <StoreState entry={entry} />
      </PageHeading>
      {figures?.summary.day ? (
        <MarketplaceFigures info={info} figures={figures} day={figures.summary.day}>
          <PluginList info={info} query={query} list={{ ...list, rows }} />
        </MarketplaceFigures>
      ) : (
        <EmptyState title="No data yet">
          This page shows the plugins, companies and changes of the marketplace after its first day is read.
        </EmptyState>
      )}
      <HowItIsRead entry={entry} />
    </>
  );
}
