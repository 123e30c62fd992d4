'use client';

import { describeInZone } from '#lib/events/reader-time.ts';
import { useReaderZone } from './use-reader-zone.ts';

/** A moment on the reader's clock: nothing until their time zone is known, or where it is UTC. */
export function InReaderZone({ moment }: { moment: string }) {
  const zone = useReaderZone();
  return zone && describeInZone(moment, zone);
}
