import { dayOf } from '@pi/domain';
import type { EventView } from '@pi/events';
import { formatDay } from '../format.ts';
import type { Standing } from './standing.ts';

/** A step of an event as its reader sees it. */
export interface Step {
  name: string;
  text: string;
  state: 'done' | 'now' | 'next';
}

/** The four steps of an event, with what the reader did of them. */
export function listSteps(view: EventView, { kind }: Standing): Step[] {
  const { event, registration, questions, open } = view;
  const required = questions.filter(({ isRequired }) => isRequired).length;
  const hasEnded = event.status === 'TERMINATED' || event.status === 'PAIRING_PUBLISHED';
  const until = `until ${formatDay(event.endDay)}`;
  return [
    registration
      ? { name: 'Registered', text: formatDay(dayOf(registration.registeredAt)), state: 'done' }
      : {
          name: 'Register',
          text: hasEnded ? 'closed' : until,
          state: hasEnded || kind === 'not_started' ? 'next' : 'now',
        },
    {
      name: 'Answers',
      text: registration ? describeAnswered(required, open.length) : 'after you registered',
      state: !registration ? 'next' : open.length === 0 ? 'done' : hasEnded ? 'next' : 'now',
    },
    {
      name: hasEnded ? 'Ended' : 'Ends',
      text: hasEnded && event.daysLeft > 0 ? 'before its end day' : `${formatDay(event.endDay)}, inclusive`,
      state: hasEnded ? 'done' : kind === 'answered' ? 'now' : 'next',
    },
    {
      name: 'Groups shown',
      text: event.status === 'PAIRING_PUBLISHED' ? 'published' : 'after the organizer publishes',
      state: event.status === 'PAIRING_PUBLISHED' ? 'done' : kind === 'waiting' ? 'now' : 'next',
    },
  ];
}

function describeAnswered(required: number, open: number): string {
  return required === 0 ? 'none required' : `${required - open} of ${required} required`;
}
