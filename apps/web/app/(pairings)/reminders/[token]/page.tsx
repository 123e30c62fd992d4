import { RequestError } from '@pi/accounts';
import { type ReminderChoice, RemindersRepository, viewReminders } from '@pi/events';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeading } from '#components/page-heading.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { pageDeps } from '#lib/session/viewer.ts';
import { SkipReminders } from './skip-reminders.tsx';

export const metadata: Metadata = { title: 'Reminders', robots: { index: false }, referrer: 'no-referrer' };

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
      <SkipReminders token={token} skipsReminders={skipsReminders} />
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
