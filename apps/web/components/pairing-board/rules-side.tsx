import type { Event } from '@pi/domain/events';
import { Link } from '#components/ui/link.tsx';
import { describeRules } from '#lib/events/rule-words.ts';

interface Props {
  event: Event;
  /** Rules that organizers made for this event, in words. */
  own: readonly { id: string; text: string }[];
}

/** The rules that a pairing of the event follows. */
export function RulesSide({ event, own }: Props) {
  return (
    <aside aria-label="Rules of this event" className="border-hairline pt-2 lg:border-l lg:pl-6">
      <h2>Rules of this event</h2>
      <ul className="mt-3 border-hairline-strong border-t">
        {describeRules(event, null).map(({ name, text }) => (
          <li key={name} className="border-hairline border-b pt-2 pb-1.75 text-ink-2">
            <b className="block font-medium text-ink">{name}</b>
            {text}
          </li>
        ))}
        {own.map(({ id, text }) => (
          <li key={id} className="border-hairline border-b pt-2 pb-1.75 text-ink-2">
            <b className="block font-medium text-ink">{text}</b>
            made by an organizer
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link href={`/events/${event.id}/rules`} className="text-link max-md:inline-block max-md:py-2.5">
          Edit rules
        </Link>
      </p>
    </aside>
  );
}
