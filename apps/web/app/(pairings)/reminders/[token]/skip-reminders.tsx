'use client';

import { useEffect, useRef, useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  token: string;
  /** As it was when the page was read. */
  skipsReminders: boolean;
}

/** Marks the address of somebody who wants reminders again: opening it anew ends none. */
const RESUMED_HASH = '#again';

/**
 * Ends the reminders as soon as the page is open, and offers to have them again. Without script,
 * the button of the form ends them.
 */
export function SkipReminders({ token, skipsReminders }: Props) {
  const route = `/api/event-reminders/skip-reminders/${token}`;
  const [isSkipping, setIsSkipping] = useState(skipsReminders);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiAnswer | null>(null);
  const hasBegun = useRef(skipsReminders);

  async function choose(skips: boolean) {
    if (isBusy) return;
    setIsBusy(true);
    const found = await callApi(skips ? 'POST' : 'DELETE', route);
    setIsBusy(false);
    setFailure(found.isOk ? null : found);
    if (!found.isOk) return;
    setIsSkipping(skips);
    window.history.replaceState(null, '', `${window.location.pathname}${skips ? '' : RESUMED_HASH}`);
  }

  useEffect(() => {
    if (hasBegun.current || window.location.hash === RESUMED_HASH) return;
    hasBegun.current = true;
    choose(true);
  });

  return (
    <form
      method="post"
      action={route}
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        choose(true);
      }}
    >
      <p role="status" className="mb-4 text-base">
        {isSkipping ? 'You get no reminders of this event.' : 'You get a reminder of this event.'}
      </p>
      {isSkipping ? (
        <Button onClick={() => choose(false)}>Remind me again</Button>
      ) : (
        <Button type="submit">No reminders of this event</Button>
      )}
      <FormMessage answer={failure} />
    </form>
  );
}
