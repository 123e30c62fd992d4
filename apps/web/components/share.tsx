import type { ApiNumber } from '@pi/domain/api';
import { describeNumber, formatShare } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  number: ApiNumber | null;
  /** Why it may be unknown. */
  reason: string;
  /** Whether a bar of 48 px follows. */
  bar?: boolean;
  /** What the share is of, on hover. */
  of?: string;
}

/** A share in percent, with a bar where asked. */
export function Share({ number, reason, bar = false, of }: Props) {
  if (number === null) return <Unknown reason={reason} />;
  return (
    <span title={[of, describeNumber(number)].filter(Boolean).join(': ')} className="whitespace-nowrap">
      {formatShare(number.value)}
      {bar && (
        <span aria-hidden className="ml-2 inline-block h-1 w-12 bg-hairline align-middle">
          <span className="block h-full bg-ink-2" style={{ width: `${(number.value * 100).toFixed(1)}%` }} />
        </span>
      )}
    </span>
  );
}
