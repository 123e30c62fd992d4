import type { RequestStatus } from '@pi/domain/events';
import { ApiButton } from '#components/forms/api-button.tsx';

interface Props {
  id: string;
  name: string;
  /** What became of the reader's request; null: they have not asked. */
  request: RequestStatus | null;
}

/** Asks to join as an admin, or takes that back. */
export function JoinButton({ id, name, request }: Props) {
  if (request === 'denied') return <p className="text-ink-2">Your request to join was denied.</p>;
  if (request === 'pending')
    return (
      <ApiButton action={`/api/organization-membership/withdraw-request/${id}`} method="DELETE">
        Withdraw the request to join
      </ApiButton>
    );
  return (
    <ApiButton
      action="/api/organization-membership/request-to-join"
      body={{ organizations: [id] }}
      label={`Ask to join ${name} as an admin`}
    >
      Ask to join as an admin
    </ApiButton>
  );
}
