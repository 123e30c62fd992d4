import { type AnalysisRun, listProposedTags, openAnalyst, readAnalystSettings, runAnalyses } from '@pi/analyst';
import type { Db } from '@pi/db';
import { assertNotImported } from '@pi/db/queries/runs/data-origin';
import type { Env } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Tags that are printed at most. */
const MOST_TAGS = 20;

const ENDS = {
  nothing_due: 'Nothing else is due.',
  stopped: 'More may be due.',
  over_budget: 'The budget of the day is spent: more on the next UTC day.',
  provider_away: 'The provider is away, or refuses: more later.',
} as const satisfies Record<AnalysisRun['ended'], string>;

/**
 * Has the language model read listings that are due, the biggest plugins first.
 * @param limit the most plugins
 * @returns what was done and spent, in words
 * @throws UsageError where the settings name no model, or not what it costs; Error when the
 * database was imported
 */
export async function enrichDue(
  db: Db,
  env: Env,
  context: Pick<Context, 'now'>,
  { limit, signal }: { limit?: number | undefined; signal?: AbortSignal } = {},
): Promise<string> {
  await assertNotImported(db);
  const settings = readAnalystSettings(env);
  const analyst = openAnalyst(db, env, createLogger(env.LOG_LEVEL), context.now);
  if (!analyst) throw new UsageError('whyOff' in settings ? settings.whyOff : 'No language model is set.');
  const run = await runAnalyses(analyst, { limit, signal });
  return [...describeRun(run), ...describeTags(await listProposedTags(db, MOST_TAGS))].join('\n');
}

function describeRun({ done, refused, unavailable, cached, costUsd, ended }: AnalysisRun): string[] {
  return [
    `read     ${done}`,
    `refused  ${refused}`,
    `away     ${unavailable}`,
    `cached   ${cached}`,
    `spent    ${costUsd.toFixed(4)} USD`,
    ENDS[ended],
  ];
}

function describeTags(tags: readonly { tag: string; count: number }[]): string[] {
  if (tags.length === 0) return [];
  return [`Tags that the vocabulary lacks: ${tags.map(({ tag, count }) => `${tag} (${count})`).join(', ')}.`];
}
