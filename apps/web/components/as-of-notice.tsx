import type { AsOfState, CorrectionKind } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { formatDay } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { Notice } from './ui/notice.tsx';

const WORDS: Record<CorrectionKind, string> = {
  history: 'history was filled in',
  replay: 'recorded pages were added',
  reparse: 'kept pages were read again',
  late: 'the day’s reading ended later',
  companies: 'companies were merged or split',
};

interface Props {
  asOf: AsOfState | undefined;
  /** The address of the same page of today. */
  today: string;
  /** A sentence on what the page leaves out of an earlier day. */
  children?: ReactNode;
}

/** Says that a page is of an earlier day, and what corrected its data since. */
export function AsOfNotice({ asOf, today, children }: Props) {
  if (!asOf) return null;
  const corrected = asOf.corrections.map(
    ({ kind, at, days }) => `${WORDS[kind]}${days ? ` of ${formatDayRange(days)}` : ''} (${formatDay(at)})`,
  );
  return (
    <Notice
      tone="plain"
      more={
        <Link href={today} isOfToday>
          Back to today
        </Link>
      }
    >
      <strong>As of {formatDay(asOf.day)}</strong>, from the data as they are now.
      {corrected.length > 0 && ` Corrected since: ${corrected.join(', ')}.`}
      {children && <> {children}</>}
    </Notice>
  );
}
