import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { appUrl } from '@pi/domain/env';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '#components/json-ld.tsx';
import { Section } from '#components/section.tsx';
import { parseChartChoice } from '#lib/chart-choice.ts';
import { requestDb } from '#lib/db.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { decodeSegment, parsePluginId, pluginPath } from '#lib/plugin-id.ts';
import { pluginJsonLd } from '#lib/plugin-json-ld.ts';
import { readPlugin } from '#lib/read-plugin.ts';
import { settings } from '#lib/settings.ts';
import { Description } from './description.tsx';
import { ExtraSeries } from './extra-series.tsx';
import { Gallery } from './gallery.tsx';
import { History } from './history.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Numbers } from './numbers.tsx';
import { OtherStores } from './other-stores.tsx';
import { Owners } from './owners.tsx';
import { Permissions } from './permissions.tsx';
import { PluginHeading } from './plugin-heading.tsx';
import { PluginKeyFacts } from './plugin-key-facts.tsx';
import { Reviews } from './reviews.tsx';

type Props = PageProps<'/plugins/[id]'>;

// The title and the page need the same plugin: it is read once a request.
const findPlugin = cache(async (id: string) => {
  const decoded = decodeSegment(id);
  const identity = decoded && parsePluginId(decoded);
  return identity ? readPlugin(await requestDb(), identity) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findPlugin((await params).id);
  const info = found && getMarketplaceInfo(found.plugin.marketplace);
  if (!found || !info) return { title: 'Unknown plugin' };
  const { plugin } = found;
  const path = pluginPath(plugin);
  return pageMetadata({
    title: plugin.name,
    description: `${plugin.name} in the ${info.title}: users, rating, price, permissions, owners and changes, day by day.`,
    path,
    picture: `/og${path}`,
  });
}

export default async function PluginPage({ params, searchParams }: Props) {
  const found = await findPlugin((await params).id);
  const info = found && getMarketplaceInfo(found.plugin.marketplace);
  if (!found || !info) notFound();
  const newestDay = await getNewestDay(await requestDb(), info.name);
  const { lastSeenOn } = found.plugin;
  const until = newestDay && newestDay > lastSeenOn ? newestDay : lastSeenOn;
  const drawn = parseChartChoice(await searchParams);

  return (
    <>
      <JsonLd data={pluginJsonLd(found, new URL(pluginPath(found.plugin), appUrl(settings())).href)} />
      <PluginHeading details={found} info={info} />
      <PluginKeyFacts plugin={found.plugin} info={info} />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-12">
          {!hasOnlyStars(found.plugin) && <Numbers details={found} info={info} until={until} drawn={drawn} />}
          <ExtraSeries details={found} info={info} until={until} />
          <OtherStores family={found.family} marketplace={info.name} />
          <Section
            id="history"
            title="Changes"
            note="The changes marked in the charts above, and every field that changed."
          >
            <History changes={found.changes} revisions={found.revisions} firstSeenOn={found.plugin.firstSeenOn} />
          </Section>
          <Owners owners={found.owners} />
          <Gallery content={found.content} plugin={found.plugin} />
          <Description text={found.content?.description ?? found.plugin.summary} language={found.content?.language} />
          <Reviews plugin={found.plugin} reviews={found.reviews} storeTitle={info.title} />
        </div>
        <aside aria-label="About the listing" className="grid min-w-0 content-start gap-12">
          <Permissions content={found.content} marketplace={info.name} />
          <ListingFacts details={found} info={info} />
        </aside>
      </div>
    </>
  );
}
