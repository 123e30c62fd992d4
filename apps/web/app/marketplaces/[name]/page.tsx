import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { getAbout } from '@pi/scrapers/about';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { dataOrigin } from '../../../lib/data-origin.ts';
import { requestDb } from '../../../lib/db.ts';
import { parseLeniently, pluginListParams } from '../../../lib/list-params.ts';
import { stateOf } from '../../../lib/marketplaces.ts';
import { HowItIsRead } from './how-it-is-read.tsx';
import { MarketplaceFigures } from './marketplace-figures.tsx';
import { PluginList } from './plugin-list.tsx';
import { StoreState } from './store-state.tsx';

type Props = PageProps<'/marketplaces/[name]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  return { title: getAbout(name)?.title ?? 'Unknown marketplace' };
}

export default async function MarketplacePage({ params, searchParams }: Props) {
  const { name } = await params;
  const about = getAbout(name);
  if (!about) notFound();
  const asked = parseLeniently(pluginListParams(about.headline), await searchParams);
  const db = await requestDb();
  const [details, list, origin] = await Promise.all([
    getMarketplace(db, about.name, about.headline),
    listPlugins(db, { ...asked, marketplace: about.name, series: about.headline }),
    dataOrigin(db),
  ]);

  const entry = { about, state: stateOf(about), summary: details?.summary ?? null };
  return (
    <>
      <PageHeading title={about.title} up={{ href: '/marketplaces', label: 'Marketplaces' }}>
        <p>{about.description}</p>
        <StoreState entry={entry} />
      </PageHeading>
      {details?.summary.day ? (
        <MarketplaceFigures about={about} details={details} day={details.summary.day}>
          <PluginList about={about} origin={origin} asked={asked} list={list} />
        </MarketplaceFigures>
      ) : (
        <EmptyState title="This marketplace was never read">
          Here would be its plugins, companies and events, and how its numbers are spread. To collect the first day:{' '}
          <code className="font-mono text-ink">npm run ingest -- --marketplace {about.name}</code>
        </EmptyState>
      )}
      <HowItIsRead entry={entry} />
    </>
  );
}
