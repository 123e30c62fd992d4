import { ApiKeysRepository, isOperator, SessionsRepository, viewProfile, viewSessions } from '@pi/accounts';
import {
  CompanyClaimsRepository,
  EventsRepository,
  OrganizationsRepository,
  viewClaims,
  viewMyEvents,
} from '@pi/events';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { Anchors } from '#components/pairings/anchors.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { safePath } from '#lib/session/safe-path.ts';
import { pageDeps, requireSession } from '#lib/session/viewer.ts';
import { settings } from '#lib/settings.ts';
import { DeleteAccount } from './delete-account.tsx';
import { KeyList } from './key-list.tsx';
import { MyCompanies } from './my-companies.tsx';
import { MyData } from './my-data.tsx';
import { MyEvents } from './my-events.tsx';
import { MyOrganizations } from './my-organizations.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SessionList } from './session-list.tsx';
import { SignOutButton } from './sign-out-button.tsx';

export const metadata: Metadata = { title: 'My account', robots: { index: false } };

/** What somebody says of themselves, takes part in and is signed in at. */
export default async function MePage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { user, sessionId } = await requireSession('/me');
  const { next } = await searchParams;
  const deps = await pageDeps();
  const [events, memberships, claims, sessions, keys] = await Promise.all([
    viewMyEvents(new EventsRepository(deps), user),
    new OrganizationsRepository(deps).listMemberships(user.id),
    viewClaims(new CompanyClaimsRepository(deps), user),
    viewSessions(new SessionsRepository(deps), user, sessionId),
    new ApiKeysRepository(deps).listKeys(user.id),
  ]);
  return (
    <>
      <PageHeading
        title="My account"
        actions={
          <>
            {isOperator(user, settings()) && <ButtonLink href="/operator">Operator</ButtonLink>}
            <SignOutButton />
          </>
        }
      >
        <span className="wrap-anywhere">{user.email}</span>
      </PageHeading>
      <Anchors
        anchors={[
          { id: 'profile', label: 'Profile' },
          { id: 'events', label: 'My events' },
          { id: 'organizations', label: 'Organizations' },
          { id: 'sessions', label: 'Signed in' },
          { id: 'keys', label: 'API keys' },
          { id: 'data', label: 'My data' },
        ]}
      />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <ProfileForm view={viewProfile(user)} done={next ? safePath(next.toString()) : undefined} />
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-12 max-md:gap-9">
            <MyEvents list={events} />
            <MyOrganizations memberships={memberships} />
            <MyCompanies claims={claims} />
          </div>
        </div>
        <SessionList sessions={sessions} />
        <KeyList keys={keys} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9 lg:grid-cols-2">
          <MyData />
          <DeleteAccount />
        </div>
      </div>
    </>
  );
}
