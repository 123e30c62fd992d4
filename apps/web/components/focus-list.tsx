'use client';

import { useEffect } from 'react';

interface Props {
  /** The anchor of the list's heading. */
  id: string;
  /** Which part of the list is shown: when another one is, its heading has the focus. */
  part: string;
}

/** Moves the focus to a list's heading where the address names it; draws nothing. */
export function FocusList({ id, part }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part moves it too
  useEffect(() => {
    if (window.location.hash === `#${id}`) document.getElementById(id)?.focus();
  }, [id, part]);
  return null;
}
