import { RegistrationsRepository, viewPeople } from '@pi/events';
import type { Metadata } from 'next';
import { OrganizerHeading } from '#components/events/organizer-heading.tsx';
import { FactGrid } from '#components/fact-grid.tsx';
import { Section } from '#components/section.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { describeEnd, describeGroupSize } from '#lib/events/event-words.ts';
import { formatDay } from '#lib/format.ts';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { DeleteEvent } from './delete-event.tsx';
import { EventImage } from './event-image.tsx';
import { EventMoves } from './event-moves.tsx';

export const metadata: Metadata = { title: 'Overview', robots: { index: false } };

export default async function ManageEventPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/manage`);
  const repository = new RegistrationsRepository(await pageDeps());
  const { event, participants, invited, questions } = await orNotFound(viewPeople(repository, user, id));
  const valid = participants.filter(({ isValid }) => isValid).length;
  return (
    <>
      <OrganizerHeading event={event} current="manage" />
      <FactGrid
        facts={[
          { label: 'Registered', value: participants.length },
          { label: 'With valid answers', value: valid, note: 'only they are paired' },
          { label: 'Invited, not registered', value: invited.length },
          { label: 'Questions', value: questions },
          { label: 'Ends', value: formatDay(event.endDay), note: `UTC, inclusive: ${describeEnd(event)}` },
        ]}
      />
      <div className="mt-10 grid gap-10">
        <EventMoves event={event} questions={questions} />
        <Section id="details" title="Details">
          <p className="mb-3 max-w-[68ch] whitespace-pre-line">{event.description || 'No description.'}</p>
          <p className="text-ink-2">
            {describeGroupSize(event)}
            {event.roles && ` with ${event.roles.mentor} and ${event.roles.mentee}`}
            {event.meeting && ` · ${event.meeting}`}
          </p>
          {event.status === 'NOT_STARTED' && (
            <p className="mt-3">
              <ButtonLink href={`/events/${id}/edit`}>Edit</ButtonLink>
            </p>
          )}
        </Section>
        <EventImage event={event} />
        <DeleteEvent event={event} />
      </div>
    </>
  );
}
