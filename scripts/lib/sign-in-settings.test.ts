import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { describe, expect, onTestFinished, test } from 'vitest';
import { signInSettings } from './sign-in-settings.ts';

function settingsOf(env: Record<string, string> = {}) {
  const DATA_DIR = throwAwayFolder();
  onTestFinished(() => rmSync(DATA_DIR, { recursive: true, force: true }));
  return { DATA_DIR, settings: signInSettings(readEnv({ DATA_DIR, ...env })) };
}

describe('signInSettings', () => {
  test.each([
    ['a database of one’s own', { DATABASE_URL: 'postgres://a@b/c' }],
    ['a database of one’s own, by its owner’s address', { DATABASE_ADMIN_URL: 'postgres://a@b/c' }],
  ])('has neither secret nor mailbox with %s', (_, env) =>
    expect(settingsOf({ ...env, LOCAL_MAILBOX: '1' }).settings).toEqual({ LOCAL_MAILBOX: '' }),
  );

  test.each([
    ['a listener that other machines reach', { HOST: '0.0.0.0' }],
    ['a mail server', { SMTP_URL: 'smtp://localhost' }],
    ['the address of a proxy', { APP_URL: 'https://pairs.example' }],
  ])('has no mailbox with %s', (_, env) =>
    expect(settingsOf({ ...env, LOCAL_MAILBOX: '1' }).settings.LOCAL_MAILBOX).toBe(''),
  );

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'has a mailbox where the site is %s',
    (APP_URL) => expect(settingsOf({ APP_URL }).settings.LOCAL_MAILBOX).toBe('1'),
  );

  test('makes a secret once that only its owner can read', () => {
    const { DATA_DIR, settings } = settingsOf();
    const file = join(DATA_DIR, 'auth-secret');
    expect(settings).toEqual({ AUTH_SECRET: readFileSync(file, 'utf8').trim(), LOCAL_MAILBOX: '1' });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(signInSettings(readEnv({ DATA_DIR }))).toEqual(settings);
  });

  test('takes the secret that is set', () => {
    const AUTH_SECRET = 'a-secret-of-at-least-32-characters';
    expect(settingsOf({ AUTH_SECRET }).settings.AUTH_SECRET).toBe(AUTH_SECRET);
  });
});
