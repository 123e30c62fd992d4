'use client';

import type { Remedy } from '@pi/domain/events';
import { useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  eventId: string;
  remedy: Remedy;
  /** Whether it is the one that is offered first. */
  isFirst: boolean;
  /** Is called when the rules are changed. */
  done(): void;
}

/** A way out of rules that clash: a button where the site can do it. */
export function RemedyRow({ eventId, remedy: { text, change }, isFirst, done }: Props) {
  const [failure, setFailure] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function apply(what: NonNullable<Remedy['change']>) {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await (what.kind === 'event'
      ? callApi('PATCH', `/api/pairing/edit-criteria/${eventId}`, what.fields)
      : callApi('DELETE', `/api/pairing-rules/delete-rule/${what.rule}`));
    setIsBusy(false);
    setFailure(answer.isOk ? null : answer);
    if (answer.isOk) done();
  }

  return (
    <li className="grid items-center gap-x-4 gap-y-2 border-hairline border-b pt-2.5 pb-2.25 md:grid-cols-[minmax(0,1fr)_auto]">
      <span>
        <span className="font-medium">{text}</span>
        <span className="block text-ink-2">
          {change ? 'Proved to work. Everything else stays.' : 'To be done by hand.'}
        </span>
        {failure && <FormMessage answer={failure} />}
      </span>
      {change && (
        <Button
          look={isFirst ? 'primary' : 'plain'}
          aria-busy={isBusy}
          className="min-w-32 justify-self-start"
          onClick={() => apply(change)}
        >
          {change.kind === 'event' ? 'Do this' : 'Delete the rule'}
          <span className="sr-only">: {text}</span>
        </Button>
      )}
    </li>
  );
}
