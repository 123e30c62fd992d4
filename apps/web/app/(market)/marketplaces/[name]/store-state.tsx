import type { RunStatus } from '@pi/domain';
import type { MarketplaceSummary } from '@pi/domain/api';
import { formatAmount, formatDay, formatMoment } from '#lib/format.ts';
import type { MarketplaceEntry } from '#lib/marketplaces.ts';

type Run = NonNullable<MarketplaceSummary['run']>;

const WORDS: Record<RunStatus, (run: Run) => string> = {
  running: (run) => `The run of ${formatDay(run.day)} is in progress`,
  succeeded: (run) => `Last read ${at(run)}, without failures`,
  partial: (run) =>
    `Last read ${at(run)}, with ${formatAmount(run.failures, 'failure')}: those listings show older data`,
  failed: (run) =>
    `The run of ${formatDay(run.day)} failed${run.error ? `: ${run.error}` : ''}. The data below is older`,
};

/** Whether the store is part of the daily run, and how the last run ended. */
export function StoreState({ entry: { info, state, summary } }: { entry: MarketplaceEntry }) {
  const run = summary?.run;
  return (
    <p className="mt-1 text-ink-2 text-sm">
      <a href={info.homeUrl} rel="nofollow noopener" className="text-accent underline">
        {new URL(info.homeUrl).hostname}
      </a>
      {' · '}
      {state.on ? 'Read every day' : `Not read. ${state.reason}`}
      {run && ` · ${run.suspicions.length > 0 ? suspectWords(run) : WORDS[run.status](run)}`}
    </p>
  );
}

function suspectWords(run: Run): string {
  return `The run of ${formatDay(run.day)} is suspect (${run.suspicions.join('; ')}): the numbers below are from the last good day`;
}

function at(run: Run): string {
  return run.finishedAt ? formatMoment(run.finishedAt) : formatDay(run.day);
}
