import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { dataOrigin } from '../../../lib/data-origin.ts';
import { requestDb } from '../../../lib/db.ts';
import { parseLeniently, pluginListParams } from '../../../lib/list-params.ts';
import { stateOf } from '../../../lib/marketplaces.ts';
import { AccessMethodLabel } from './how-it-is-read.tsx';
import { MarketplaceFigures } from './marketplace-figures.tsx';
import { PluginList } from './plugin-list.tsx';
import { StoreState } from './store-state.tsx';

type Props = PageProps<'/marketplaces/[name]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  return { title: getMarketplaceInfo(name)?.title ?? 'Unknown marketplace' };
}

export default async function MarketplacePage({ params, searchParams }: Props) {
  const { name } = await params;
  const info = getMarketplaceInfo(name);
  if (!info) notFound();
  const asked = parseLeniently(pluginListParams(info.primaryMetric), await searchParams);
  const db = await requestDb();
  const [details, list, origin] = await Promise.all([
    getMarketplace(db, info.name, info.primaryMetric),
    listPlugins(db, { ...asked, marketplace: info.name, series: info.primaryMetric }),
    dataOrigin(db),
  ]);

  const entry = { info, state: stateOf(info), summary: details?.summary ?? null };
  return (
    <>
      <PageHeading title={info.title} up={{ href: '/marketplaces', label: 'Marketplaces' }}>
        <p>{info.description}</p>
        <StoreState entry={entry} />
      </PageHeading>
      {details?.summary.day ? (
        <MarketplaceFigures info={info} details={details} day={details.summary.day}>
          <PluginList info={info} origin={origin} asked={asked} list={list} />
        </MarketplaceFigures>
      ) : (
        <EmptyState title="This marketplace was never read">
          Here would be its plugins, companies and events, and how its numbers are spread. To collect the first day:{' '}
          <code className="font-mono text-ink">npm run pi -- ingest --marketplace {info.name}</code>
        </EmptyState>
      )}
      <AccessMethodLabel entry={entry} />
    </>
  );
}
