import type { Db } from '@pi/db';
import type { Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import type { Mail } from '@pi/mail';

/** What signing in needs from outside. */
export interface AuthDeps {
  db: Db;
  env: Env & { AUTH_SECRET: string };
  mail: Mail;
  log: Logger;
}
