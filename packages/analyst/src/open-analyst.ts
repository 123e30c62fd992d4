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

/** How long a call may take, and where a function ends after 300 seconds. */
const SECONDS = 45;
export const FUNCTION_SECONDS = 28;

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
  limits: { seconds?: number } = {},
): AnalystDeps | null {
  const settings = readAnalystSettings(env);
  if ('whyOff' in settings) {
    if (env.LLM_MODEL) log.warn(`No listing is read by a language model. ${settings.whyOff}`);
    return null;
  }
  // A second try may be billed as well: it needs a reservation of its own.
  const model = createModel(env, log, { seconds: SECONDS, ...limits, retries: 0 });
  return model && { db, model, settings, log, now };
}
