import { OrganizationsRepository } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { fieldStyle } from '#components/ui/field.tsx';
import { pageDeps, viewer } from '#lib/session/viewer.ts';
import { JoinList } from './join-list.tsx';
import { OrganizationRows } from './organization-rows.tsx';

export const metadata: Metadata = { title: 'Organizations' };

const MOST = 100;

interface Props {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function OrganizationsPage({ searchParams }: Props) {
  const { q = '' } = await searchParams;
  const text = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 120) ?? '';
  const user = await viewer();
  const repository = new OrganizationsRepository(await pageDeps());
  const memberships = user ? await repository.listMemberships(user.id) : [];
  const own = new Set(memberships.map(({ organization }) => organization.id));
  const found = (await repository.findOrganizations(text, MOST)).filter(({ id }) => !own.has(id));
  return (
    <>
      <PageHeading
        title="Organizations"
        actions={user && <ButtonLink href="/organizations/new">Found an organization</ButtonLink>}
      >
        Clubs, classes and others that bring people together. Anyone with an account may found one.
      </PageHeading>
      <div className="grid gap-10">
        {memberships.length > 0 && (
          <Section id="mine" title="Yours">
            <OrganizationRows rows={memberships} />
          </Section>
        )}
        <Section id="all" title={memberships.length > 0 ? 'Others' : 'All'}>
          <search className="mb-4 flex max-w-[30rem] gap-2">
            <form action="/organizations" className="flex flex-1 gap-2">
              <input name="q" defaultValue={text} aria-label="Name" placeholder="Name" className={fieldStyle} />
              <Button type="submit">Search</Button>
            </form>
          </search>
          {found.length === 0 && (
            <EmptyState title={text ? `No organization has “${text}” in its name` : 'No organizations yet'}>
              {user ? 'You can found one.' : 'Sign in to found one.'}
            </EmptyState>
          )}
          {found.length > 0 &&
            (user ? (
              <JoinList organizations={found} />
            ) : (
              <OrganizationRows rows={found.map((organization) => ({ organization }))} />
            ))}
        </Section>
      </div>
    </>
  );
}
