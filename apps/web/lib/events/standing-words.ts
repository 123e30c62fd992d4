import type { EventView } from '@pi/events';
import type { MyMatch } from '@pi/pairing-runs';
import { formatExact, formatShortDay } from '../format.ts';
import { nameOpen } from './open-words.ts';
import type { Standing } from './standing.ts';

const NAMES: Partial<Record<Standing['kind'], string>> = {
  not_started: 'Not open yet',
  sign_in: 'Take part',
  register: 'You are not registered',
};

/** Where somebody stands who does not take part, as a heading. */
export function nameStanding({ kind }: Standing): string {
  return NAMES[kind] ?? 'Registration is closed';
}

/** Where a reader stands, in one sentence. */
export function describeStanding(
  { event, open, questions, people }: Pick<EventView, 'event' | 'open' | 'questions' | 'people'>,
  { kind }: Standing,
): string {
  switch (kind) {
    case 'not_started':
      return 'People can register once it is started.';
    case 'answer':
      return `${nameOpen(open)} open. Without ${open.length === 1 ? 'it' : 'them'} you are not paired.`;
    case 'answered':
      return questions.length === 0
        ? 'There is nothing to answer.'
        : `All is there. You can change answers until ${formatShortDay(event.endDay)}.`;
    case 'not_paired':
      return `You were not paired: ${nameOpen(open, { isPast: true }).replace('Q', 'q')} open.`;
    case 'waiting':
      return 'Waiting for groups: the organizer makes and publishes them.';
    case 'published':
      return 'The groups are published.';
    default:
      return describePeople(people);
  }
}

/** Why somebody is in no group, after "You were not paired". */
export function describeUnpaired(
  { reason, detail }: NonNullable<MyMatch['notPaired']>,
  open: EventView['open'],
): string {
  return reason === 'open_questions' && open.length > 0 ? `${nameOpen(open, { isPast: true })} open.` : detail;
}

function describePeople(people: number): string {
  if (people === 0) return 'Nobody is registered yet.';
  return people === 1 ? 'One person is registered.' : `${formatExact(people)} people are registered.`;
}
