'use client';

import { describeMoment } from '#lib/events/reader-time.ts';
import { useReaderZone } from './use-reader-zone.ts';

/** When something was, on the reader's clock: "today, 18:42". */
export function ReaderMoment({ moment }: { moment: string }) {
  return <time dateTime={moment}>{describeMoment(new Date(moment), useReaderZone(), new Date())}</time>;
}
