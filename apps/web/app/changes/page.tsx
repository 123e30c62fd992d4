import type { Metadata } from 'next';
import { ChangesBody } from '#components/changes/changes-body.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { ChangePageParams, joinLists } from '#lib/changes/change-params.ts';
import { readChangesPage } from '#lib/changes/read-changes-page.ts';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import { parseLeniently, type RawParams } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Changes',
    description: 'Plugins that changed hands, gained permissions, came, went or changed their price, day by day.',
    path: '/changes',
  });
}

export default async function ChangesPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const params = parseLeniently(ChangePageParams, joinLists(await searchParams));
  const page = await readChangesPage(await requestDb(), params);
  return (
    <>
      <PageHeading title="Changes">
        What changed in the marketplaces, newest day first.
        {page.span && ` Watched since ${formatDay(page.span.first)}; last read on ${formatDay(page.span.newest)}.`}
      </PageHeading>
      <ChangesBody params={params} page={page} />
    </>
  );
}
