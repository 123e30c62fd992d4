import type { Event } from '@pi/domain/events';
import type { Progress } from '@pi/events';
import { Link } from '#components/ui/link.tsx';
import { nameOpen } from '#lib/events/open-words.ts';

/** What is open for somebody in an event that they take part in. */
export function OwnState({ event, progress }: { event: Event; progress: Progress | undefined }) {
  if (!progress) return null;
  const open = progress.open.map((position) => ({ position }));
  const [first] = progress.open;
  if (event.status === 'STARTED' && first !== undefined)
    return (
      <Link
        href={`/events/${event.id}/questionnaire#q${first}`}
        className="relative z-1 text-down underline underline-offset-3"
      >
        {nameOpen(open)} open
      </Link>
    );
  if (event.status === 'STARTED') return 'All answered';
  if (open.length > 0) return `Not paired: ${nameOpen(open, { isPast: true }).toLowerCase()} open`;
  return event.status === 'TERMINATED' ? 'Waiting for groups' : 'Groups are published';
}
