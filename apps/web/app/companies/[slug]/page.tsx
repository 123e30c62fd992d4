import { getCompany } from '@pi/db/queries/companies/get-company';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { ChangeList } from '#components/change-list.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';
import { formatAmount } from '#lib/format.ts';
import { decodeSegment } from '#lib/plugin-id.ts';
import { CompanyPlugins } from './company-plugins.tsx';
import { ProductFamilies } from './product-families.tsx';

type Props = PageProps<'/companies/[slug]'>;

// The title and the page ask for the same company: once a request is enough.
const find = cache(async (slug: string) => {
  const decoded = decodeSegment(slug);
  return decoded === null || decoded.includes('\0') ? null : getCompany(await requestDb(), decoded);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const company = await find((await params).slug);
  return { title: company?.name ?? 'Unknown company' };
}

export default async function CompanyPage({ params }: Props) {
  const { slug } = await params;
  const company = await find(slug);
  if (!company) notFound();
  // Of a company that was merged into this one; not for good, because a merge can be undone.
  if (company.slug !== decodeSegment(slug)) redirect(`/companies/${company.slug}`);
  const origin = await dataOrigin(await requestDb());
  const plugins = company.marketplaces.reduce((sum, one) => sum + one.pluginCount, 0);
  const several = company.marketplaces.length > 1;

  return (
    <>
      <PageHeading title={company.name} up={{ href: '/companies', label: 'Companies' }}>
        <p>
          {formatAmount(plugins, 'listed plugin')} in {formatAmount(company.marketplaces.length, 'marketplace')}
          {company.siteDomain && (
            <>
              {' · '}
              <a href={`https://${company.siteDomain}`} rel="nofollow noopener" className="text-accent hover:underline">
                {company.siteDomain}
              </a>
            </>
          )}
        </p>
        {several && <p>Each marketplace counts something else, so its numbers stay apart.</p>}
      </PageHeading>
      <div className="grid gap-12">
        <ProductFamilies families={company.families} origin={origin} />
        {marketplacesOf(company).map((name) => {
          const info = getMarketplaceInfo(name);
          return info && <CompanyPlugins key={name} info={info} company={company} origin={origin} />;
        })}
        <Section id="events" title="Newest events">
          <ChangeList events={company.events} withMarketplace={several} />
        </Section>
      </div>
    </>
  );
}

// Where all plugins were delisted there are no aggregates, and still the plugins.
function marketplacesOf(company: NonNullable<Awaited<ReturnType<typeof getCompany>>>): string[] {
  return [...new Set([...company.marketplaces, ...company.plugins].map((one) => one.marketplace))];
}
