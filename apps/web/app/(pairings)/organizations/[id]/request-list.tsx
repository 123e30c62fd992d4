import { dayOf } from '@pi/domain';
import { nameOfUser } from '@pi/domain/events';
import type { JoinRequest } from '@pi/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Section } from '#components/section.tsx';
import { formatDay } from '#lib/format.ts';

/** Who asks to become an admin. */
export function RequestList({ id, requests }: { id: string; requests: JoinRequest[] }) {
  const route = (verb: string, user: string) => `/api/organization-membership/${verb}/${id}/${user}`;
  return (
    <Section id="requests" title="Requests to join">
      {requests.length === 0 && <p className="text-ink-2">Nobody asks to join at the moment.</p>}
      <ul className={requests.length > 0 ? 'border-hairline border-t' : ''}>
        {requests.map(({ user, status, at }) => (
          <li key={user.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-2">
            <div className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{nameOfUser(user)}</span>
              <p className="truncate text-ink-2 text-xs">
                {user.email} · asked on {formatDay(dayOf(at))}
                {status === 'denied' && ', denied'}
              </p>
            </div>
            <div className="flex gap-2">
              <ApiButton
                action={route('approve-request', user.id)}
                method="PATCH"
                label={`Approve ${nameOfUser(user)}`}
              >
                Approve
              </ApiButton>
              {status === 'pending' && (
                <ApiButton action={route('deny-request', user.id)} method="PATCH" label={`Deny ${nameOfUser(user)}`}>
                  Deny
                </ApiButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
