import { OrganizationsRepository } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Link } from '#components/ui/link.tsx';
import { listHref } from '#lib/list-href.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { OrganizationRows } from '../../organizations/organization-rows.tsx';
import { EventForm } from '../event-form.tsx';

export const metadata: Metadata = { title: 'New event', robots: { index: false } };

interface Props {
  searchParams: Promise<{ organization?: string | string[]; for?: string | string[] }>;
}

export default async function NewEventPage({ searchParams }: Props) {
  const { organization: wanted, for: audience } = await searchParams;
  const isForMakers = audience === 'makers';
  const user = await requireViewer(newEventPath(isForMakers, wanted));
  const memberships = await new OrganizationsRepository(await pageDeps()).listMemberships(user.id);
  const chosen = memberships.length === 1 ? memberships[0] : memberships.find((one) => one.organization.id === wanted);
  if (chosen)
    return (
      <>
        <PageHeading
          title="New event"
          up={{ href: `/organizations/${chosen.organization.id}`, label: chosen.organization.name }}
        >
          Only organizers see it until you start it.
        </PageHeading>
        <EventForm
          action="/api/organization-dashboard/create-event"
          method="POST"
          done="/events/{id}/questions"
          prefix="event."
          organization={chosen.organization.id}
          mayBeForMakers={isForMakers}
          submit="Make the event"
        />
      </>
    );
  return (
    <>
      <PageHeading title="New event">Which organization holds it?</PageHeading>
      {memberships.length === 0 ? (
        <EmptyState title="You organize nothing yet">
          <Link href="/organizations/new" className="underline">
            Found an organization
          </Link>
          , or ask one to join it.
        </EmptyState>
      ) : (
        <OrganizationRows rows={memberships} />
      )}
    </>
  );
}

function newEventPath(isForMakers: boolean, organization: string | string[] | undefined): string {
  return listHref('/events/new', { organization: organization?.toString(), for: isForMakers ? 'makers' : undefined });
}
