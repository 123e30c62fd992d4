import type { Metadata } from 'next';
import { AsOfNotice } from '#components/as-of-notice.tsx';
import { ChangesBody } from '#components/changes/changes-body.tsx';
import { FeedLink } from '#components/feed-link.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { ofListOn } from '#lib/as-of.ts';
import { ChangePageParams, changesHref, DEFAULT_GROUPS, joinLists } from '#lib/changes/change-params.ts';
import { readChangesPage } from '#lib/changes/read-changes-page.ts';
import { requestDb } from '#lib/db.ts';
import { changesFeed } from '#lib/feeds/feed-links.ts';
import { formatDay } from '#lib/format.ts';
import { keepDay } from '#lib/kept-day.ts';
import { asOfParam, parseLeniently, type RawParams } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

interface Props {
  searchParams: Promise<RawParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = parseLeniently(ChangePageParams, joinLists(await searchParams));
  return pageMetadata({
    title: 'Changes',
    description: 'Plugins that changed hands, gained permissions, came, went or changed their price, day by day.',
    path: '/changes',
    feed: feedOf(params),
  });
}

export default async function ChangesPage({ searchParams }: Props) {
  const asked = joinLists(await searchParams);
  const params = parseLeniently(ChangePageParams, asked);
  const on = asOfParam(asked);
  keepDay(on);
  const stores = params.marketplace.length > 0 ? params.marketplace : undefined;
  const { db, asOf } = await ofListOn(await requestDb(), on, stores);
  const page = await readChangesPage(db, params);
  return (
    <>
      <PageHeading title="Changes" actions={<FeedLink feed={feedOf(params)} label="Feed of this list" look="quiet" />}>
        What changed in the marketplaces, newest day first.
        {page.span && ` Watched since ${formatDay(page.span.first)}; last read on ${formatDay(page.span.newest)}.`}
      </PageHeading>
      <AsOfNotice asOf={asOf} today={changesHref(params, { page: params.page })}>
        What plugins have in numbers is of this day, too. Permission risks are known of today alone.
      </AsOfNotice>
      <ChangesBody params={params} page={page} asOf={asOf} />
    </>
  );
}

function feedOf(params: ChangePageParams) {
  return changesFeed({ ...params, kind: params.kind ?? [...DEFAULT_GROUPS] });
}
