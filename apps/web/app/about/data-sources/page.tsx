import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';
import { SourceEntry } from './source-entry.tsx';
import { SourceTable } from './source-table.tsx';

export const metadata: Metadata = { title: 'Data sources' };

export default async function DataSourcesPage() {
  const db = await requestDb();
  const [summaries, origin] = await Promise.all([listMarketplaces(db), dataOrigin(db)]);
  const entries = withMarketplaceInfos(summaries).toSorted((a, b) => a.info.title.localeCompare(b.info.title, 'en'));
  return (
    <>
      <PageHeading title="Data sources">
        <p>
          Where every number comes from: by which door each store is read, under which rules, and whether it is read
          here at all. A host’s robots.txt is read before anything else; what it closes is not asked for, unless a
          recorded exception says who decided otherwise.
        </p>
        {origin === 'sample' && (
          <p className="mt-2">
            This is sample data: sample stores answer in place of the real ones, so stores are on here that are off by
            default. No real store was asked.
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
