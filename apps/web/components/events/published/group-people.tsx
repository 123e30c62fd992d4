import type { Event } from '@pi/domain/events';
import type { Match, MatchPerson } from '@pi/pairing-runs';
import { roleLabel } from '#lib/events/role-words.ts';
import { CopyButton } from './copy-button.tsx';
import { Initials } from './initials.tsx';

interface Props {
  event: Event;
  match: Match;
}

/** The reader's own group: who is in it, and how to reach them. */
export function GroupPeople({ event, match: { group, people } }: Props) {
  const others = people.filter(({ isMe }) => !isMe);
  return (
    <section aria-labelledby="group">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="group" className="text-[1.75rem]! leading-8! tracking-[-0.02em]!">
          You are in Group {group}
        </h2>
        {event.meeting && <p className="wrap-anywhere text-ink-2">{event.meeting}</p>}
        <div className="-mr-3 ml-auto flex items-baseline gap-2">
          <CopyButton label="Copy all e-mails" text={others.map(({ email }) => email).join(', ')} />
        </div>
      </div>
      <ul className="mt-3 border-hairline-strong border-t">
        {people.map((person) => (
          <Member key={person.id} person={person} event={event} />
        ))}
      </ul>
    </section>
  );
}

function Member({ event: { roles }, person }: { event: Event; person: MatchPerson }) {
  const { name, stage, field, role, email, isMe } = person;
  const roleWords = roles && role ? roleLabel(roles, role) : null;
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-3 border-hairline border-b py-2.5 md:grid-cols-[2rem_minmax(0,1fr)_8rem_14rem] max-md:py-3">
      <Initials name={name} />
      <span className="wrap-anywhere min-w-0">
        <b className="block font-semibold">{name}</b>
        <span className="block text-ink-2 text-xs">{[stage, field].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="text-ink-2 max-md:text-xs">
        {[roleWords, isMe && (roleWords ? 'you' : 'You')].filter(Boolean).join(', ')}
      </span>
      <a
        href={`mailto:${email}`}
        className="wrap-anywhere text-link md:text-right max-md:col-start-2 max-md:col-end-4 max-md:leading-6"
      >
        {email}
      </a>
    </li>
  );
}
