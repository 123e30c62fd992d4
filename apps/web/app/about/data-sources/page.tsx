import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { toMarketplaceSummaries } from '#lib/answers/marketplace.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';
import { SourceEntry } from './source-entry.tsx';
import { SourceTable } from './source-table.tsx';

export const metadata: Metadata = { title: 'Data sources' };

export default async function DataSourcesPage() {
  const db = await requestDb();
  const [summaries, origin] = await Promise.all([listMarketplaces(db), dataOrigin(db)]);
  const entries = withMarketplaceInfos(toMarketplaceSummaries(summaries)).toSorted((a, b) =>
    a.info.title.localeCompare(b.info.title, 'en'),
  );
  return (
    <>
      <PageHeading title="Data sources">
        <p>
          Where the numbers come from: how each store is read, its rules, and whether this site reads it. Before any
          other request to a host, its robots.txt is checked. What robots.txt disallows is not requested, unless the
          operator has recorded an exception.
        </p>
        {origin === 'sample' && (
          <p className="mt-2">
            This is sample data: it comes from sample stores, not from the real ones. Some stores are on here although
            they are off by default.
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
