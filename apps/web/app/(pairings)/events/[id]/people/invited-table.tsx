import { dayOf } from '@pi/domain';
import { nameOfUser } from '@pi/domain/events';
import type { Invited } from '@pi/events';
import { formatDay } from '#lib/format.ts';

const MOST_SHOWN = 200;

/** Who was invited and has not registered. */
export function InvitedTable({ invited }: { invited: Invited[] }) {
  return (
    <>
      <table className="w-full">
        <caption className="sr-only">Invited people</caption>
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-8 whitespace-nowrap text-left text-ink-2 text-xs *:font-normal">
            <th scope="col">Name</th>
            <th scope="col" className="text-right">
              Invited
            </th>
          </tr>
        </thead>
        <tbody>
          {invited.slice(0, MOST_SHOWN).map((person) => (
            <tr key={person.email} className="h-10 border-hairline border-b">
              <td className="w-full max-w-0">
                <span className="block truncate">{person.firstName ? nameOfUser(person) : person.email}</span>
                {person.firstName && <span className="block truncate text-ink-2 text-xs">{person.email}</span>}
              </td>
              <td className="whitespace-nowrap pl-3 text-right text-ink-2">{formatDay(dayOf(person.invitedAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {invited.length > MOST_SHOWN && <p className="mt-2 text-ink-2">and {invited.length - MOST_SHOWN} more</p>}
    </>
  );
}
