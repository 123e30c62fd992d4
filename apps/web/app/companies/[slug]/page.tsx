import { getCompany } from '@pi/db/queries/companies/get-company';
import type { CompanyDetails } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { ChangeList } from '#components/change-list.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { toCompanyDetails } from '#lib/answers/company.ts';
import { requestDb } from '#lib/db.ts';
import { formatAmount } from '#lib/format.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { decodeSegment } from '#lib/plugin-id.ts';
import { CompanyAliases } from './company-aliases.tsx';
import { CompanyDevelopers } from './company-developers.tsx';
import { CompanyPlugins } from './company-plugins.tsx';
import { PossiblySame } from './possibly-same.tsx';
import { ProductFamilies } from './product-families.tsx';

type Props = PageProps<'/companies/[slug]'>;

// The title and the page need the same company: it is read once a request.
const findCompany = cache(async (slug: string) => {
  const decoded = decodeSegment(slug);
  // PostgreSQL's text cannot hold a zero character.
  const row = decoded === null || decoded.includes('\0') ? null : await getCompany(await requestDb(), decoded);
  return row && toCompanyDetails(row);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const company = await findCompany((await params).slug);
  if (!company) return { title: 'Unknown company' };
  return pageMetadata({
    title: company.name,
    description: `The plugins of ${company.name} in all marketplaces: users, downloads, ratings and changes, day by day.`,
    path: `/companies/${encodeURIComponent(company.slug)}`,
  });
}

export default async function CompanyPage({ params }: Props) {
  const { slug } = await params;
  const company = await findCompany(slug);
  if (!company) notFound();
  // The slug is of a company that was merged into this one; not permanently: merges can be undone.
  if (company.slug !== decodeSegment(slug)) redirect(`/companies/${company.slug}`);
  const plugins = company.marketplaces.reduce((sum, { pluginCount }) => sum + (pluginCount?.value ?? 0), 0);
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
        {several && <p>Stores count different things, so their numbers are not added up.</p>}
      </PageHeading>
      <div className="grid gap-12">
        <ProductFamilies families={company.families} />
        {marketplacesOf(company).map((name) => {
          const info = getMarketplaceInfo(name);
          return info && <CompanyPlugins key={name} info={info} company={company} />;
        })}
        <CompanyDevelopers developers={company.developers} />
        <PossiblySame slug={company.slug} proposals={company.proposals} />
        <CompanyAliases aliases={company.aliases} />
        <Section id="changes" title="Newest changes">
          <ChangeList changes={company.changes} withMarketplace={several} />
        </Section>
      </div>
    </>
  );
}

// Where all plugins are delisted, there are plugins but no totals.
function marketplacesOf(company: CompanyDetails): string[] {
  return [...new Set([...company.marketplaces, ...company.plugins].map((one) => one.marketplace))];
}
