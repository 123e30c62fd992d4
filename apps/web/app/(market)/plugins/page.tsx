import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ExplorerView } from '#components/explorer/explorer-view.tsx';
import { PresetTabs } from '#components/explorer/preset-tabs.tsx';
import { requestDb } from '#lib/db.ts';
import { explorerHref } from '#lib/explorer/explorer-href.ts';
import { withoutFormParts } from '#lib/explorer/form-params.ts';
import { readPageQuery } from '#lib/explorer/page-query.ts';
import { presetCounts } from '#lib/explorer/preset-counts.ts';
import { pluginsFeed } from '#lib/feeds/feed-links.ts';
import { keepDay } from '#lib/kept-day.ts';
import { listHref } from '#lib/list-href.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

type Props = PageProps<'/plugins'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters } = readPageQuery(await searchParams).view;
  return pageMetadata({
    title: 'Plugins',
    description: 'All plugins of all marketplaces, by users, rating, growth, price, updates, permissions and owners.',
    path: explorerHref({ filters }),
    feed: pluginsFeed(filters),
    // Search engines find the presets; lists of any filters have no end.
    isUnlisted: Object.keys(filters).length > 0,
  });
}

export default async function PluginsPage({ searchParams }: Props) {
  const params = await searchParams;
  const joined = withoutFormParts(params);
  if (joined) redirect(listHref('/plugins', joined));
  const query = readPageQuery(params);
  keepDay(query.asOf);
  const db = await requestDb();
  const counts = query.asOf ? null : await presetCounts(db);
  return (
    <>
      <h1>Plugins</h1>
      <div className="mt-4">
        <PresetTabs filters={query.view.filters} counts={counts} />
      </div>
      <ExplorerView query={query} all={counts?.all} />
    </>
  );
}
