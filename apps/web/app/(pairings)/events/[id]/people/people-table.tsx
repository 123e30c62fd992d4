import { dayOf } from '@pi/domain';
import { type Event, nameOfUser } from '@pi/domain/events';
import type { Participant } from '@pi/events';
import { roleLabel } from '#lib/events/role-words.ts';
import { formatDay } from '#lib/format.ts';

interface Props {
  event: Event;
  participants: Participant[];
  /** How many questions the event has. */
  questions: number;
}

/** Who takes part, in which role, and how much they answered. */
export function PeopleTable({ event, participants, questions }: Props) {
  return (
    <table className="w-full">
      <caption className="sr-only">Registered people</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-8 whitespace-nowrap text-left text-ink-2 text-xs *:pr-3 *:font-normal">
          <th scope="col">Name</th>
          {event.roles && <th scope="col">Role</th>}
          <th scope="col" className="max-md:hidden">
            Registered
          </th>
          <th scope="col" className="pr-0! text-right">
            Answered
          </th>
        </tr>
      </thead>
      <tbody>
        {participants.map(({ user, registration, answered, isValid }) => (
          <tr key={user.id} className="h-10 border-hairline border-b *:pr-3">
            <td className="w-full max-w-0">
              <span className="block truncate font-medium">{nameOfUser(user)}</span>
              <span className="block truncate text-ink-2 text-xs">
                {[user.email, user.stage, user.field].filter(Boolean).join(' · ')}
              </span>
            </td>
            {event.roles && (
              <td className="whitespace-nowrap">{registration.role && roleLabel(event.roles, registration.role)}</td>
            )}
            <td className="whitespace-nowrap text-ink-2 max-md:hidden">
              {formatDay(dayOf(registration.registeredAt))}
            </td>
            <td className="whitespace-nowrap pr-0! text-right">
              {answered} of {questions}
              <span className={`block text-xs ${isValid ? 'text-up' : 'text-ink-2'}`}>
                {isValid ? 'valid' : 'not yet valid'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
