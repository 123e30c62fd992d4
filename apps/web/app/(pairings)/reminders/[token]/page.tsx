import { RequestError } from '@pi/accounts';
import { type ReminderChoice, RemindersRepository, viewReminders } from '@pi/events';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeading } from '#components/page-heading.tsx';
import { EndLetters } from '#components/pairings/end-letters.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
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
  const { eventId, eventTitle, skipsReminders } = await readChoice(token);
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

async function readChoice(token: string): Promise<ReminderChoice> {
  if (!z.uuid().safeParse(token).success) notFound();
  try {
    return await viewReminders(new RemindersRepository(await pageDeps()), token);
  } catch (error) {
    if (error instanceof RequestError && error.code === 'not_found') notFound();
    throw error;
  }
}
