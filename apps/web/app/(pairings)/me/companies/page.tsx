import { CompanyClaimsRepository, viewClaims } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { ClaimForm } from './claim-form.tsx';
import { ClaimItem } from './claim-item.tsx';

export const metadata: Metadata = { title: 'My companies', robots: { index: false } };

interface Props {
  searchParams: Promise<{ plugin?: string | string[] }>;
}

/** The companies that somebody says they belong to, and a form that says so of another one. */
export default async function MyCompaniesPage({ searchParams }: Props) {
  const { plugin } = await searchParams;
  const wanted = (Array.isArray(plugin) ? plugin[0] : plugin) ?? '';
  const user = await requireViewer(`/me/companies${wanted && `?plugin=${encodeURIComponent(wanted)}`}`);
  const claims = await viewClaims(new CompanyClaimsRepository(await pageDeps()), user);
  return (
    <>
      <PageHeading title="My companies" up={{ href: '/me', label: 'My account' }}>
        Confirm that you belong to the company behind a plugin. Its page then shows your name, if you say so.
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9">
        <Section id="claims" title="Companies that you belong to">
          {claims.length === 0 ? (
            <EmptyState title="No companies yet">Start with one of its plugins, below.</EmptyState>
          ) : (
            <ul className="border-hairline border-t">
              {claims.map((claim) => (
                <li key={claim.id} className="border-hairline border-b py-4">
                  <ClaimItem claim={claim} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section
          id="start"
          title="Confirm another one"
          note="By a code: it goes to the address that the listing publishes, or you place it in the description of the listing."
        >
          <ClaimForm plugin={wanted} />
        </Section>
      </div>
    </>
  );
}
