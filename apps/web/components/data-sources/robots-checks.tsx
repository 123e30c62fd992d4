import type { RobotsCheck } from '@pi/domain';
import { formatMoment } from '#lib/format.ts';
import { VERDICT_WORDS } from './verdict.ts';

/** What the robots.txt of each host said when it was last read. */
export function RobotsChecks({ checks }: { checks: readonly RobotsCheck[] }) {
  if (checks.length === 0) return 'Not read yet: no run has asked this store for anything.';
  return (
    <ul className="grid gap-2">
      {checks.map(({ origin, checkedAt, status, verdict, detail }) => (
        <li key={origin}>
          <span className="font-mono text-xs">{new URL(origin).host}</span>: {VERDICT_WORDS[verdict].long}
          <span className="block text-ink-2 text-xs">
            read on <time dateTime={checkedAt.toISOString()}>{formatMoment(checkedAt)}</time>
            {status !== null && `, answered ${status}`}
            {detail && `; ${detail}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
