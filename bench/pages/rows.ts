import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audit, Result } from './lighthouse.ts';

/** Of each category at least; of layout shifts, and of script in kB, at most. */
const TARGETS = { score: 95, shift: 0.05, script: 25 } as const;
const BUILD = join(import.meta.dirname, '../../apps/web/.next/build-manifest.json');

/** A page's line in the table: scores of 0 to 100, LCP and TBT in ms, script in kB. */
export function rowOf(result: Result) {
  const { scores, shift, script } = measured(result);
  const ms = (audit: string) => Math.round(result.audits[audit]?.numericValue ?? Number.NaN);
  return {
    ...scores,
    CLS: shift.toFixed(3),
    LCP: ms('largest-contentful-paint'),
    TBT: ms('total-blocking-time'),
    script: script.toFixed(1),
    target: isWithinTargets(result) ? '' : 'missed',
  };
}

export function isWithinTargets(result: Result): boolean {
  const { scores, shift, script } = measured(result);
  const isGood = Object.values(scores).every((score) => score >= TARGETS.score);
  return isGood && shift <= TARGETS.shift && script <= TARGETS.script;
}

function measured({ categories, audits }: Result) {
  return {
    scores: Object.fromEntries(
      Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
    ),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    script: scriptSize(audits['network-requests']?.details),
  };
}

/** kB of script as it was sent, without the files that Next sends with every page. */
function scriptSize(details: Audit['details']): number {
  if (!details?.items) return Number.NaN;
  const { rootMainFiles } = JSON.parse(readFileSync(BUILD, 'utf8')) as { rootMainFiles: string[] };
  const own = details.items.filter(
    ({ resourceType, url }) => resourceType === 'Script' && !rootMainFiles.some((file) => String(url).endsWith(file)),
  );
  return own.reduce((sum, { transferSize }) => sum + Number(transferSize), 0) / 1000;
}
