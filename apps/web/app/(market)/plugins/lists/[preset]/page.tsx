import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExplorerView } from '#components/explorer/explorer-view.tsx';
import { PresetTabs } from '#components/explorer/preset-tabs.tsx';
import { requestDb } from '#lib/db.ts';
import { readPageQuery } from '#lib/explorer/page-query.ts';
import { presetCounts } from '#lib/explorer/preset-counts.ts';
import { PRESETS, presetPath } from '#lib/explorer/presets.ts';
import { pluginsFeed } from '#lib/feeds/feed-links.ts';
import { keepDay } from '#lib/kept-day.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

type Props = PageProps<'/plugins/lists/[preset]'>;

async function presetIn(params: Props['params']) {
  const { preset: slug } = await params;
  return PRESETS.find((preset) => preset.slug === slug) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const preset = await presetIn(params);
  const { title, description, filters } = preset;
  return pageMetadata({ title, description, path: presetPath(preset), feed: pluginsFeed(filters) });
}

export default async function PresetPage({ params, searchParams }: Props) {
  const preset = await presetIn(params);
  const query = readPageQuery(await searchParams, preset.filters);
  keepDay(query.asOf);
  const counts = query.asOf ? null : await presetCounts(await requestDb());
  return (
    <>
      <h1>Plugins: {preset.title.toLowerCase()}</h1>
      <p className="mt-1 max-w-[68ch] text-base text-ink-2">{preset.description}</p>
      <div className="mt-4">
        <PresetTabs filters={preset.filters} counts={counts} />
      </div>
      <ExplorerView query={query} all={counts?.all} />
    </>
  );
}
