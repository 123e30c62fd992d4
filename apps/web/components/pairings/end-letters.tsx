'use client';

import { useEffect, useRef, useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  /** POST ends the letters, DELETE lets them come again. */
  route: string;
  /** Whether they were ended when the page was read. */
  isEnded: boolean;
  words: { coming: string; ended: string; end: string; resume: string };
}

/** Marks the address of somebody who wants letters again: opening it anew ends none. */
const RESUMED_HASH = '#again';

/**
 * Ends letters of a kind as soon as the page is open, and offers to have them again. Without
 * script, the button of the form ends them.
 */
export function EndLetters({ route, isEnded: wasEnded, words }: Props) {
  const [isEnded, setIsEnded] = useState(wasEnded);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiAnswer | null>(null);
  const hasBegun = useRef(wasEnded);

  async function choose(ends: boolean) {
    if (isBusy) return;
    setIsBusy(true);
    const found = await callApi(ends ? 'POST' : 'DELETE', route);
    setIsBusy(false);
    setFailure(found.isOk ? null : found);
    if (!found.isOk) return;
    setIsEnded(ends);
    window.history.replaceState(null, '', `${window.location.pathname}${ends ? '' : RESUMED_HASH}`);
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
        {isEnded ? words.ended : words.coming}
      </p>
      {isEnded ? (
        <Button onClick={() => choose(false)}>{words.resume}</Button>
      ) : (
        <Button type="submit">{words.end}</Button>
      )}
      <FormMessage answer={failure} />
    </form>
  );
}
