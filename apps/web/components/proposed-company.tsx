import type { CompanyProposal } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Link } from '#components/ui/link.tsx';
import { formatExact } from '#lib/format.ts';

/** One company of a proposal: its name, site, and plugins by store. */
export function ProposedCompany({ company }: { company: CompanyProposal['companies'][number] }) {
  const counts = company.marketplaces.map(
    ({ marketplace, pluginCount }) =>
      `${getMarketplaceInfo(marketplace)?.title ?? marketplace}\u00a0(${formatExact(pluginCount?.value ?? 0)})`,
  );
  return (
    <div className="min-w-0">
      <Link
        href={`/companies/${company.slug}`}
        className="wrap-anywhere font-medium text-accent hover:underline max-sm:inline-block max-sm:py-2.5"
      >
        {company.name}
      </Link>
      <p className="wrap-anywhere text-ink-2 text-xs">
        {[company.siteDomain ?? [], counts.join(', ') || 'no listed plugin'].flat().join(' · ')}
      </p>
    </div>
  );
}
