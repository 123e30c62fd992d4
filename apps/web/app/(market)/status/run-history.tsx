import type { RunSummary } from '@pi/domain/api';
import { TableLinks } from '#components/table-links.tsx';
import { formatAmount, formatDay } from '#lib/format.ts';
import { runWord } from './run-word.ts';

/** The symbol of a run: its shape says the same as its colour. */
const SYMBOLS = {
  good: 'bg-up',
  'with failures': 'border-2 border-up',
  suspect: 'bg-series-2 rotate-45 scale-90',
  failed:
    'border-2 border-down bg-[linear-gradient(135deg,transparent_42%,var(--down)_42%,var(--down)_58%,transparent_58%)]',
  running: 'border border-ink-3 border-dashed',
} as const;

/** The newest runs of a store as a row of symbols, oldest first. */
export function RunHistory({ runs }: { runs: RunSummary[] }) {
  return (
    <ol className="relative z-10 flex w-fit gap-1">
      {runs.map((run) => {
        const words = `${formatDay(run.day)}: ${runWord(run)}, ${formatAmount(run.counts.listings, 'listing')}`;
        return (
          <li key={run.day} title={words} className={`size-2.5 ${SYMBOLS[runWord(run)]}`}>
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The symbols and their words. */
export function RunHistoryKey() {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-xs max-lg:hidden">
      {Object.entries(SYMBOLS).map(([word, symbol]) => (
        <li key={word} className="flex items-center gap-2">
          <span aria-hidden className={`size-2.5 ${symbol}`} />
          {word}
        </li>
      ))}
      <li>
        <TableLinks of="Runs" href="/status/runs" />
      </li>
    </ul>
  );
}
