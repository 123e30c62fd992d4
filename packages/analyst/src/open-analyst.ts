import type { Db } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import { createModel, type LanguageModel } from '@pi/llm';
import { type AnalystEnv, type AnalystSettings, readAnalystSettings } from './settings/analyst-settings.ts';

/** What the analyst works with. */
export interface AnalystDeps {
  db: Db;
  model: LanguageModel;
  settings: AnalystSettings;
  log: Logger;
  now(): Date;
}

/** A call of the cron route has this long after it takes no more work. */
const SECONDS = 45;

/**
 * The analyst of a database. Nothing is asked of its model before there is work.
 * @param limits other than the usual ones
 * @returns null where the settings name none, or not what it costs: the log says so
 */
export function openAnalyst(
  db: Db,
  env: AnalystEnv,
  log: Logger,
  now = () => new Date(),
  limits: { seconds?: number; retries?: number } = {},
): AnalystDeps | null {
  const settings = readAnalystSettings(env);
  if ('whyOff' in settings) {
    if (env.LLM_MODEL) log.warn(`No listing is read by a language model. ${settings.whyOff}`);
    return null;
  }
  const model = createModel(env, log, { seconds: SECONDS, ...limits });
  return model && { db, model, settings, log, now };
}
