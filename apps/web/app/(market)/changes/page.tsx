import type { Metadata } from 'next';
import { AsOfNotice } from '#components/as-of-notice.tsx';
import { ChangesBody } from '#components/changes/changes-body.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { ofListOn } from '#lib/as-of.ts';
import { ChangePageParams, changesHref, joinLists } from '#lib/changes/change-params.ts';
import { readChangesPage } from '#lib/changes/read-changes-page.ts';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import { keepDay } from '#lib/kept-day.ts';
import { asOfParam, parseLeniently, type RawParams } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Changes',
    description: 'Plugins that changed hands, gained permissions, came, went or changed their price, day by day.',
    path: '/changes',
  });
}

export default async function ChangesPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const asked = joinLists(await searchParams);
  const params = parseLeniently(ChangePageParams, asked);
  const on = asOfParam(asked);
  keepDay(on);
  const stores = params.marketplace.length > 0 ? params.marketplace : undefined;
  const { db, asOf } = await ofListOn(await requestDb(), on, stores);
  const page = await readChangesPage(db, params);
  return (
    <>
      <PageHeading title="Changes">
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
