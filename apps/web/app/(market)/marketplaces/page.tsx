import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import type { Metadata } from 'next';
import { MarketplaceTable } from '#components/marketplace-table.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { toMarketplaceSummaries } from '#lib/answers/marketplace.ts';
import { requestDb } from '#lib/db.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Marketplaces',
  description: 'Every plugin marketplace that is read, with its plugins, companies and totals.',
  path: '/marketplaces',
});

export default async function MarketplacesPage() {
  const summaries = toMarketplaceSummaries(await listMarketplaces(await requestDb()));
  return (
    <>
      <PageHeading title="Marketplaces">
        All stores that this product can read. The page of each store says how it is read and under which rules. Stores
        count different things, so their numbers are shown side by side and never added up.
      </PageHeading>
      <section aria-label="Marketplaces with their newest figures">
        <p className="text-right">
          <TableLinks of="Marketplaces" href="/marketplaces" />
        </p>
        <MarketplaceTable entries={withMarketplaceInfos(summaries)} />
      </section>
    </>
  );
}
