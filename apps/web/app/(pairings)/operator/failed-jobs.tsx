import { EmptyState } from '#components/empty-state.tsx';
import { Section } from '#components/section.tsx';
import { formatAmount, formatMoment } from '#lib/format.ts';
import type { FailedJob } from '#lib/operator/read-operator-page.ts';

/** Jobs of the queue that failed for good. */
export function FailedJobs({ failed, jobs }: { failed: number; jobs: FailedJob[] }) {
  return (
    <Section
      id="failed"
      title="Failed jobs"
      condition={failed > jobs.length ? `the newest ${jobs.length} of ${failed}` : undefined}
      note={
        <>
          To queue them again: <code className="font-mono text-ink text-xs">npm run pi -- queue replay</code>
        </>
      }
    >
      {jobs.length === 0 ? (
        <EmptyState title="No failed jobs">Jobs that failed after their last attempt appear here.</EmptyState>
      ) : (
        <ul className="border-hairline border-t">
          {jobs.map(({ id, queue, at, attempts, reason }) => (
            <li
              key={id}
              className="grid gap-x-8 gap-y-1 border-hairline border-b py-2 md:grid-cols-[16rem_minmax(0,1fr)]"
            >
              <div>
                <p className="font-medium">{queue}</p>
                <p className="text-ink-2 text-xs">
                  <time dateTime={at.toISOString()}>{formatMoment(at.toISOString())}</time>,{' '}
                  {formatAmount(attempts, 'attempt')}
                </p>
              </div>
              <p className="wrap-anywhere min-w-0">{reason}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
