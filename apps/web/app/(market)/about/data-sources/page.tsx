import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { toMarketplaceSummaries } from '#lib/answers/marketplace.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { SourceEntry } from './source-entry.tsx';
import { SourceTable } from './source-table.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Sources and their rules',
  description: 'Where every number comes from, under which rules each store is read, and what its numbers mean.',
  path: '/about/data-sources',
});

export default async function DataSourcesPage() {
  const db = await requestDb();
  const [summaries, origin] = await Promise.all([listMarketplaces(db), dataOrigin(db)]);
  const entries = withMarketplaceInfos(toMarketplaceSummaries(summaries)).toSorted((a, b) =>
    a.info.title.localeCompare(b.info.title, 'en'),
  );
  return (
    <>
      <PageHeading title="Sources and their rules">
        <p>
          Where the numbers come from: how each store is read, its rules, and whether this site reads it. Before any
          other request to a host, its robots.txt is checked. What robots.txt disallows is not requested, except where
          an exception is recorded beside the store.
        </p>
        {origin === 'sample' && (
          <p className="mt-2">
            This is sample data: it comes from sample stores, not from the real ones, also for stores that are not read
            otherwise.
          </p>
        )}
      </PageHeading>
      <SourceTable entries={entries} />
      {entries.map((entry) => (
        <SourceEntry key={entry.info.name} entry={entry} />
      ))}
    </>
  );
}
