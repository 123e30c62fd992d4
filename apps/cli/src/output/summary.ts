import { cleanText } from '@pi/domain';
import type { RunReport } from '@pi/ingestion/pipeline';
import { newTable } from './new-table.ts';

const FAILURES_SHOWN = 5;

/** The runs as text for a terminal: a table with a row a run, then the first failures of each. */
export function summarize(runs: readonly RunReport[]): string {
  const table = newTable(
    ['marketplace', 'day', 'status', 'units', 'listings', 'revisions', 'changes', 'gone', 'failures', 'left'],
    ['left', 'left', 'left', ...Array<'right'>(7).fill('right')],
  );
  for (const { marketplace, day, status, suspect, counts, left } of runs) {
    const { units, listings, revisions, changes, gone, failures } = counts;
    const outcome = suspect.length > 0 ? `${status}, suspect` : status;
    table.push([marketplace, day, outcome, units, listings, revisions, changes, gone, failures, left]);
  }
  return [table.toString(), ...runs.flatMap(failureLines)].join('\n');
}

function failureLines({ marketplace, message, status, suspect, failures, counts }: RunReport): string[] {
  const first = failures.slice(0, FAILURES_SHOWN);
  const shown = first.flatMap((one) => [`  ${marketplace}: ${one.kind}: ${one.message}`, ...formatPlace(one)]);
  const hidden = counts.failures - first.length;
  return [
    ...(status === 'failed' ? [`  ${marketplace}: ${message}`] : []),
    ...suspect.map((reason) => `  ${marketplace}: suspect: ${reason}`),
    ...shown,
    ...(hidden > 0 ? [`  ${marketplace}: and ${hidden} more`] : []),
  ];
}

/**
 * The unit of a failure, its page and the hash of the kept body, without what its message contains
 * already.
 */
function formatPlace({ unitKey, url, bodySha256, message }: RunReport['failures'][number]): string[] {
  const parts = [unitKey, url, bodySha256 && `body ${bodySha256}`].filter((one) => one && !message.includes(one));
  return url || bodySha256 ? [`    ${cleanText(parts.join(', '))}`] : [];
}
