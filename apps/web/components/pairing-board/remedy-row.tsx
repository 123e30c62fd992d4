'use client';

import type { Remedy } from '@pi/domain/events';
import { ApiButton } from '#components/forms/api-button.tsx';

interface Props {
  eventId: string;
  remedy: Remedy;
  /** Whether it is the one that is offered first. */
  isFirst: boolean;
}

/** A way out of rules that clash: a button where the site can do it. */
export function RemedyRow({ eventId, remedy: { text, change }, isFirst }: Props) {
  const look = isFirst ? 'primary' : 'plain';
  return (
    <li className="grid items-center gap-x-4 gap-y-2 border-hairline border-b pt-2.5 pb-2.25 md:grid-cols-[minmax(0,1fr)_auto]">
      <span>
        <span className="font-medium">{text}</span>
        <span className="block text-ink-2">
          {change ? 'Everything else stays; the rules are then checked again.' : 'To be done by hand.'}
        </span>
      </span>
      {change?.kind === 'event' && (
        <ApiButton
          action={`/api/organization-dashboard/edit-event/${eventId}`}
          method="PATCH"
          body={change.fields}
          look={look}
          label={`Do this: ${text}`}
        >
          Do this
        </ApiButton>
      )}
      {change?.kind === 'delete_rule' && (
        <ApiButton
          action={`/api/pairing-rules/delete-rule/${change.rule}`}
          method="DELETE"
          look={look}
          label={`Delete the rule: ${text}`}
        >
          Delete the rule
        </ApiButton>
      )}
    </li>
  );
}
