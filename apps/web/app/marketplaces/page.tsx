import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import type { Metadata } from 'next';
import { MarketplaceTable } from '#components/marketplace-table.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { requestDb } from '#lib/db.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';

export const metadata: Metadata = { title: 'Marketplaces' };

export default async function MarketplacesPage() {
  const summaries = await listMarketplaces(await requestDb());
  return (
    <>
      <PageHeading title="Marketplaces">
        The stores that are read, by which door and under which rules is said on the page of each. What one store calls
        users another does not count at all, so numbers stand beside each other and are never added.
      </PageHeading>
      <MarketplaceTable entries={withMarketplaceInfos(summaries)} />
    </>
  );
}
