import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { appUrl } from '@pi/domain/env';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AsOfNotice } from '#components/as-of-notice.tsx';
import { JsonLd } from '#components/json-ld.tsx';
import { Section } from '#components/section.tsx';
import { requestDb } from '#lib/db.ts';
import { pluginFeed } from '#lib/feeds/feed-links.ts';
import { formatDay } from '#lib/format.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { keepDay } from '#lib/kept-day.ts';
import { asOfParam } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { newestHandsChange } from '#lib/permission-words.ts';
import { decodeSegment, parsePluginId, pluginPath } from '#lib/plugin-id.ts';
import { pluginJsonLd } from '#lib/plugin-json-ld.ts';
import { parsePluginView, pluginViewHref } from '#lib/plugin-view.ts';
import { readPlugin } from '#lib/read-plugin.ts';
import { readPluginExtras } from '#lib/read-plugin-extras.ts';
import { settings } from '#lib/settings.ts';
import { Analysis } from './analysis.tsx';
import { Description } from './description.tsx';
import { moreNumbers } from './extra-facts.tsx';
import { ExtraSeries } from './extra-series.tsx';
import { ForOtherSites } from './for-other-sites.tsx';
import { Gallery } from './gallery.tsx';
import { History } from './history.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { MoreCharts } from './more-charts.tsx';
import { Numbers } from './numbers.tsx';
import { OtherStores } from './other-stores.tsx';
import { Owners } from './owners.tsx';
import { PageTabs } from './page-tabs.tsx';
import { pageTabs } from './page-tabs-of.ts';
import { Permissions } from './permissions.tsx';
import { PluginFacts } from './plugin-facts.tsx';
import { PluginHeading } from './plugin-heading.tsx';
import { PluginNotice } from './plugin-notice.tsx';
import { Prices } from './prices.tsx';
import { RatingShares } from './rating-shares.tsx';
import { RecentRatings } from './recent-ratings.tsx';
import { Revenue } from './revenue.tsx';
import { Reviews } from './reviews.tsx';
import { SimilarPlugins } from './similar-plugins.tsx';

type Props = PageProps<'/plugins/[id]'>;

// The title and the page need the same plugin: it is read once a request.
const findPlugin = cache(async (id: string, day: string | undefined) => {
  const decoded = decodeSegment(id);
  const identity = decoded && parsePluginId(decoded);
  return identity ? readPlugin(await requestDb(), identity, day) : null;
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await findPlugin((await params).id, asOfParam(await searchParams));
  const info = found && getMarketplaceInfo(found.plugin.marketplace);
  if (!found || !info) return { title: 'Unknown plugin' };
  const path = pluginPath(found.plugin);
  const { plugin, company } = found;
  const maker = company?.name ?? plugin.developerName;
  return pageMetadata({
    title: `${plugin.name}, ${info.title}`,
    description: `${plugin.name}${maker ? ` by ${maker}` : ''} in the ${info.title}: users, rating, permissions, owners and every change of its listing.`,
    path,
    picture: `/og${path}`,
    feed: pluginFeed(plugin.id),
  });
}

export default async function PluginPage({ params, searchParams }: Props) {
  const found = await findPlugin((await params).id, asOfParam(await searchParams));
  const info = found && getMarketplaceInfo(found.plugin.marketplace);
  if (!found || !info) notFound();
  const { plugin, content } = found;
  keepDay(found.asOf?.day);
  const db = await requestDb();
  const hands = newestHandsChange(found.changes);
  const [newestDay, extras] = await Promise.all([
    found.asOf ? found.asOf.day : getNewestDay(db, info.name),
    readPluginExtras(db, plugin, hands?.day ?? null, found.asOf?.day),
  ]);
  const until = newestDay && newestDay > plugin.lastSeenOn ? newestDay : plugin.lastSeenOn;
  const isCumulative = info.numbers[info.primaryMetric]?.isCumulative === true;
  const view = parsePluginView(await searchParams, isCumulative);
  const path = pluginPath(plugin);
  const historyHref = (history: typeof view.history) => pluginViewHref(path, { ...view, history }, isCumulative);
  const isStars = hasOnlyStars(plugin);

  return (
    <>
      <JsonLd data={pluginJsonLd(found, new URL(pluginPath(found.plugin), appUrl(settings())).href)} />
      <AsOfNotice asOf={found.asOf} today={path}>
        Ranks and similar plugins are known of today alone.
      </AsOfNotice>
      <PluginHeading details={found} info={info} />
      <PluginNotice details={found} until={until} ownersHref={`${historyHref('owner')}#history`} />
      <PluginFacts details={found} info={info} until={until} since={extras.starsSince} />
      <PageTabs tabs={pageTabs(found, info, extras)} note={`Numbers of ${formatDay(plugin.lastSeenOn)}`} />
      <div className="mt-8 grid gap-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
        {isStars ? (
          <div id="users">
            <ExtraSeries details={found} info={info} until={until} />
          </div>
        ) : (
          <Numbers details={found} info={info} until={until} view={view} />
        )}
        <Permissions details={found} marketplace={info.name} path={path} />
      </div>
      <div className="mt-12 grid gap-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 content-start gap-12">
          <History details={found} descriptions={extras.descriptions} shown={view.history} href={historyHref} />
          <Owners owners={found.owners} path={path} />
          <Reviews plugin={plugin} reviews={found.reviews} storeTitle={info.title} />
        </div>
        <div className="grid min-w-0 content-start gap-12">
          <Section id="ratings" title="Ratings" table={`${path}/ratings`}>
            <RatingShares distribution={plugin.ratingDistribution} since={extras.starsSince} />
            {!plugin.ratingDistribution && <p className="text-ink-2">The store does not give its ratings by stars.</p>}
            <RecentRatings details={found} until={until} />
            <MoreCharts details={found} info={info} until={until} hasExtras={!isStars} />
          </Section>
          <Revenue details={found} info={info} />
        </div>
      </div>
      <div className="mt-12 grid gap-12">
        {extras.similar && <SimilarPlugins id={plugin.id} lists={extras.similar} />}
        <OtherStores family={found.family} marketplace={info.name} path={path} />
        <Prices extraction={found.extraction} path={path} />
        <Section id="listing" title="Listing" condition={`as the store showed it on ${formatDay(plugin.lastSeenOn)}`}>
          <ListingFacts details={found} info={info} until={until} more={moreNumbers(plugin, info)} />
        </Section>
        <Gallery content={content} plugin={plugin} />
        <Analysis analysis={found.analysis} />
        <Description text={content?.description ?? plugin.summary} language={content?.language} />
        {!found.asOf && <ForOtherSites plugin={plugin} info={info} />}
      </div>
    </>
  );
}
