import { RegistrationsRepository, viewPeople } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { OrganizerHeading } from '#components/events/organizer-heading.tsx';
import { ApiButton } from '#components/forms/api-button.tsx';
import { FileUpload } from '#components/forms/file-upload.tsx';
import { Section } from '#components/section.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { InvitedTable } from './invited-table.tsx';
import { PeopleTable } from './people-table.tsx';

export const metadata: Metadata = { title: 'People', robots: { index: false } };

export default async function PeoplePage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/people`);
  const repository = new RegistrationsRepository(await pageDeps());
  const { event, participants, invited, questions } = await orNotFound(viewPeople(repository, user, id));
  const canInvite = event.status === 'NOT_STARTED' || event.status === 'STARTED';
  return (
    <>
      <OrganizerHeading event={event} current="people" />
      <div className="grid gap-10">
        <Section
          id="registered"
          title="Registered"
          condition={`${participants.length} people`}
          note="You see how much they answered, and not what."
        >
          {participants.length > 0 ? (
            <>
              <PeopleTable event={event} participants={participants} questions={questions} />
              {event.status === 'STARTED' && participants.some(({ isValid }) => !isValid) && (
                <div className="mt-4">
                  <ApiButton action={`/api/event-reminders/send-reminders/${id}`} showsDone>
                    Remind those with open questions
                  </ApiButton>
                  <p className="mt-1 text-ink-2 text-xs">
                    Everybody gets one reminder of an event: now, or by itself two days before it ends.
                  </p>
                </div>
              )}
            </>
          ) : (
            <EmptyState title="Nobody is registered yet">
              {event.status === 'NOT_STARTED'
                ? 'People can register when the event is started.'
                : 'Send them the link of this event, or import a roster.'}
            </EmptyState>
          )}
        </Section>
        {invited.length > 0 && (
          <Section id="invited" title="Invited, not registered" condition={`${invited.length} people`}>
            <InvitedTable invited={invited} />
          </Section>
        )}
        {canInvite && (
          <Section id="import" title="Import a roster" note="Everybody on it gets a letter with an invitation.">
            <FileUpload
              id="roster"
              label="CSV file"
              action={`/api/event-people/import-roster/${id}`}
              method="POST"
              accept=".csv,text/csv,text/plain"
              submit="Import"
              hint="A first line with the names of the columns: email, and optionally first name, last name, role, year, field. At most 5,000 people. If one line is wrong, nothing is imported, and you see what to mend."
            />
          </Section>
        )}
      </div>
    </>
  );
}
