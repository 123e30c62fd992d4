import { RemindersRepository, viewReminders } from '@pi/events';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { EndLetters } from '#components/pairings/end-letters.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { checkedId } from '#lib/session/page-id.ts';
import { pageDeps } from '#lib/session/viewer.ts';

export const metadata: Metadata = { title: 'Reminders', robots: { index: false }, referrer: 'no-referrer' };

const WORDS = {
  coming: 'You get a reminder of this event.',
  ended: 'You get no reminders of this event.',
  end: 'No reminders of this event',
  resume: 'Remind me again',
};

interface Props {
  params: Promise<{ token: string }>;
}

/** Where the link of a reminder leads: ends the reminders of one event with that click. */
export default async function RemindersPage({ params }: Props) {
  const { token } = await params;
  const repository = new RemindersRepository(await pageDeps());
  const choice = await orNotFound(viewReminders(repository, checkedId(token)));
  const { eventId, eventTitle, skipsReminders } = choice;
  return (
    <>
      <PageHeading title={`Reminders of ${eventTitle}`}>
        A reminder comes once, before the event ends, to those who have questions open. It is sent to the address that
        you registered with.
      </PageHeading>
      <EndLetters route={`/api/event-reminders/skip-reminders/${token}`} isEnded={skipsReminders} words={WORDS} />
      <p className="mt-4">
        <ButtonLink href={`/events/${eventId}`}>Open the event</ButtonLink>
      </p>
    </>
  );
}
