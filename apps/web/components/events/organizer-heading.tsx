import type { Event } from '@pi/domain/events';
import { PageHeading } from '#components/page-heading.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { describeEnd, STATUS_WORDS } from '#lib/events/event-words.ts';
import { SampleEventStrip } from './sample-event-strip.tsx';

const PARTS = [
  { part: 'manage', label: 'Overview' },
  { part: 'questions', label: 'Questions' },
  { part: 'people', label: 'People' },
  { part: 'answers', label: 'Answers' },
  { part: 'rules', label: 'Rules' },
  { part: 'pairings', label: 'Pairings' },
] as const;

interface Props {
  event: Event;
  current: (typeof PARTS)[number]['part'] | 'edit';
}

/** The top of what organizers see of an event: its state, and the pages that there are. */
export function OrganizerHeading({ event, current }: Props) {
  const crumbs = [
    { href: '/organizations', label: 'Organizations' },
    { href: `/organizations/${event.organizationId}`, label: event.organizationName },
  ];
  return (
    <>
      {event.isSample && <SampleEventStrip />}
      <PageHeading
        title={event.title}
        crumbs={crumbs}
        actions={<ButtonLink href={`/events/${event.id}`}>As participants see it</ButtonLink>}
      >
        <Tag>{STATUS_WORDS[event.status]}</Tag> {describeEnd(event)}
      </PageHeading>
      <div className="-mt-4 mb-6">
        <Tabs
          label="Parts of the event"
          tabs={PARTS.map(({ part, label }) => ({
            href: `/events/${event.id}/${part}`,
            label,
            isCurrent: part === current,
          }))}
        />
      </div>
    </>
  );
}
