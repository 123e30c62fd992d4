import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Env, readEnv } from '@pi/domain/env';

const ROOT = join(import.meta.dirname, '../../../..');

/**
 * The settings of this process: its environment, completed by the file `.env` where there is one.
 * DATA_DIR is absolute.
 * @throws Error with one line per wrong setting
 */
export function loadSettings(): Env {
  const file = join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const env = readEnv(process.env);
  return { ...env, DATA_DIR: resolve(ROOT, env.DATA_DIR) };
}

/**
 * The settings of a command that prints a summary at its end: the log shows errors only, unless
 * LOG_LEVEL is set.
 */
export function loadQuietSettings(): Env {
  const settings = loadSettings();
  return process.env.LOG_LEVEL ? settings : { ...settings, LOG_LEVEL: 'error' };
}
