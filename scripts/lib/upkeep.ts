import { openAnalyst, workAnalyses } from '@pi/analyst';
import type { Cleanup } from '@pi/cli/environment/cleanup';
import type { Db } from '@pi/db';
import { appUrl, type Env } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { doUpkeep } from '@pi/events';
import { createMail } from '@pi/mail';
import { workRuns } from '@pi/pairing-runs';

/**
 * Sends letters and reminders, deletes what is kept no longer, computes groups that wait, and has
 * listings read by a language model where one is set, until the signal aborts.
 */
export function startUpkeep(db: Db, env: Env, cleanup: Cleanup, signal: AbortSignal): void {
  const log = createLogger(env.LOG_LEVEL);
  const now = () => new Date();
  const mail = createMail(db, env, log, now);
  cleanup.add(mail.close);
  const deps = { db, mail, now, appUrl: appUrl(env), log };
  doUpkeep(deps, { forGood: true, signal }).catch((error) => log.error(error));
  workRuns(deps, { forGood: true, signal }).catch((error) => log.error(error));
  workAnalyses(openAnalyst(db, env, log, now), { forGood: true, signal }).catch((error) => log.error(error));
}
