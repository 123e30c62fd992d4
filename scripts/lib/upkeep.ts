import type { Cleanup } from '@pi/cli/environment/cleanup';
import type { Db } from '@pi/db';
import { appUrl, type Env } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { doUpkeep } from '@pi/events';
import { createMail } from '@pi/mail';

/** Sends letters and reminders, and deletes what is kept no longer, until the signal aborts. */
export function startUpkeep(db: Db, env: Env, cleanup: Cleanup, signal: AbortSignal): void {
  const log = createLogger(env.LOG_LEVEL);
  const now = () => new Date();
  const mail = createMail(db, env, log, now);
  cleanup.add(mail.close);
  doUpkeep({ db, mail, now, appUrl: appUrl(env), log }, { forGood: true, signal }).catch((error) => log.error(error));
}
