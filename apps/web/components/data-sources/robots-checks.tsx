import type { RobotsCheckResult } from '@pi/domain/api';
import { formatMoment } from '#lib/format.ts';
import { VERDICT_WORDS } from './verdict.ts';

/** The last check of the robots.txt of each host. */
export function RobotsChecks({ checks }: { checks: readonly RobotsCheckResult[] }) {
  if (checks.length === 0) return 'Not checked yet: no run has requested anything from this store.';
  return (
    <ul className="grid gap-2">
      {checks.map(({ origin, checkedAt, status, verdict, detail }) => (
        <li key={origin}>
          <span className="font-mono text-xs">{new URL(origin).host}</span>: {VERDICT_WORDS[verdict].long}
          <span className="block text-ink-2 text-xs">
            checked on <time dateTime={checkedAt}>{formatMoment(checkedAt)}</time>
            {status !== null && `, HTTP status ${status}`}
            {detail && `; ${detail}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
