import { type Env, readEnv } from '@pi/domain/env';

let read: Env | undefined;

/**
 * The validated settings, read once.
 * @throws Error with one line per wrong setting
 */
export function settings(): Env {
  read ??= readEnv(process.env);
  return read;
}
