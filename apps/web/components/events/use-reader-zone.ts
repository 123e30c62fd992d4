'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};
const readZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's time zone, which the browser knows; null on the server, and until script runs. */
export function useReaderZone(): string | null {
  return useSyncExternalStore(never, readZone, () => null);
}
