import type { AsOfState, CorrectionKind } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { formatDay } from '#lib/format.ts';
import { Notice } from './ui/notice.tsx';

const WORDS: Record<CorrectionKind, string> = {
  history: 'history was filled in',
  replay: 'recorded pages were read again',
  late: 'the day’s reading ended later',
  companies: 'companies were merged or split',
};

/** Says that a page is of an earlier day, and what corrected its data since. */
export function AsOfNotice({ asOf, today }: { asOf: AsOfState | undefined; today: string }) {
  if (!asOf) return null;
  const corrected = asOf.corrections.map(({ kind, at }) => `${WORDS[kind]} (${formatDay(at)})`);
  return (
    <Notice tone="plain" more={<Link href={today}>Back to today</Link>}>
      <strong>As of {formatDay(asOf.day)}</strong>, from the data as they are now.
      {corrected.length > 0 && ` Corrected since: ${corrected.join(', ')}.`}
    </Notice>
  );
}
