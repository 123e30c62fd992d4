import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrls, type Env } from '@pi/domain/env';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/**
 * The settings without which nobody can sign in, on a machine of one's own: a secret that stays the
 * same from start to start, and the local mailbox. With a database of one's own, a listener that
 * other machines reach, or another address (of a proxy in front), they are the operator's business:
 * then there is no mailbox, whatever the environment says.
 */
export function signInSettings(env: Env): { AUTH_SECRET?: string; LOCAL_MAILBOX: '1' | '' } {
  if (databaseUrls(env).admin !== undefined) return { LOCAL_MAILBOX: '' };
  const AUTH_SECRET = env.AUTH_SECRET ?? ownSecret(join(env.DATA_DIR, 'auth-secret'));
  const isLocal = [env.HOST, new URL(env.APP_URL ?? 'http://localhost').hostname].every((name) =>
    LOOPBACK.includes(name),
  );
  return { AUTH_SECRET, LOCAL_MAILBOX: isLocal && !env.SMTP_URL ? '1' : '' };
}

function ownSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  }
}
