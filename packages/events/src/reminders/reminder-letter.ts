import { type Event, endOf, type Question } from '@pi/domain/events';
import type { Letter } from '@pi/mail';
import { describeEnd } from '../events/describe-end.ts';
import type { Unreminded } from './reminders.repository.ts';

/** Questions that a letter names at most. */
const MOST_NAMED = 10;

/** The letter that reminds somebody of the questions they have not answered. */
export function reminderLetter(event: Event, open: readonly Question[], to: Unreminded, appUrl: URL): Letter {
  const more = open.length - MOST_NAMED;
  return {
    kind: 'reminder',
    recipient: to.user.email,
    eventId: event.id,
    expiresAt: endOf(event.endDay),
    unsubscribeUrl: new URL(`/api/event-reminders/skip-reminders/${to.skipToken}`, appUrl).href,
    content: {
      subject: `${event.title}: ${open.length === 1 ? 'one question is' : `${open.length} questions are`} open`,
      paragraphs: [
        `You are registered for “${event.title}” of ${event.organizationName}. It ends on ${describeEnd(event.endDay)}. Without answers to these questions you are not put into a group:`,
        ...open.slice(0, MOST_NAMED).map(({ text }) => `• ${text}`),
        ...(more > 0 ? [`• and ${more} more`] : []),
      ],
      link: { label: 'Answer', url: new URL(`/events/${event.id}/questionnaire`, appUrl).href },
      footer: [
        'This is the only reminder of this event.',
        { label: 'No reminders of this event', url: new URL(`/reminders/${to.skipToken}`, appUrl).href },
      ],
    },
  };
}
