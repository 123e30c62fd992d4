import { EventsRepository, OrganizationsRepository, viewOrganization } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { EventTable } from '#components/events/event-table.tsx';
import { SampleEventStrip } from '#components/events/sample-event-strip.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { STATUS_WORDS } from '#lib/events/event-words.ts';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, viewer } from '#lib/session/viewer.ts';
import { JoinButton } from './join-button.tsx';
import { MemberList } from './member-list.tsx';
import { RequestList } from './request-list.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await pageId(params);
  const repository = new OrganizationsRepository(await pageDeps());
  const organization = await repository.getOrganization(id);
  return { title: organization?.name ?? 'Not found', description: organization?.description };
}

export default async function OrganizationPage({ params }: Props) {
  const id = await pageId(params);
  const user = await viewer();
  const deps = await pageDeps();
  const seen = await orNotFound(viewOrganization(new OrganizationsRepository(deps), user, id));
  const { organization, role, request, members, requests } = seen;
  const events = new EventsRepository(deps);
  const listed = await events.listEvents({ organizationIds: [id], isPublic: role === null });
  const people = await events.countRegistrations(listed.map((event) => event.id));
  return (
    <>
      {organization.isSample && <SampleEventStrip />}
      <PageHeading
        title={organization.name}
        up={{ href: '/organizations', label: 'Organizations' }}
        actions={
          role ? (
            <>
              <ButtonLink look="primary" href={`/events/new?organization=${id}`}>
                New event
              </ButtonLink>
              <ButtonLink href={`/organizations/${id}/edit`}>Edit</ButtonLink>
            </>
          ) : (
            user && <JoinButton id={id} name={organization.name} request={request} />
          )
        }
      >
        <p className="whitespace-pre-line">{organization.description}</p>
      </PageHeading>
      <div className="grid gap-10">
        <Section id="events" title="Events">
          {listed.length > 0 ? (
            <EventTable
              caption={`Events of ${organization.name}`}
              events={listed}
              people={people}
              last="State"
              note={(event) => (
                <>
                  {STATUS_WORDS[event.status]}
                  {role && (
                    <>
                      {' · '}
                      <Link href={`/events/${event.id}/manage`} className="relative z-1 text-link">
                        Manage
                      </Link>
                    </>
                  )}
                </>
              )}
            />
          ) : (
            <EmptyState title="No events yet">
              {role ? 'Make the first one: it is seen by others when you start it.' : 'Come back later.'}
            </EmptyState>
          )}
        </Section>
        {user && role && <MemberList id={id} user={user} role={role} members={members} />}
        {role === 'owner' && <RequestList id={id} requests={requests} />}
      </div>
    </>
  );
}
