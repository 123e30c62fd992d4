import { rmSync } from 'node:fs';
import { migrate } from '@pi/db/migrate';
import { ErrorAnswer } from '@pi/domain/api';
import { embeddedDatabase } from '@pi/embedded-postgres';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rawRequest } from '../web/raw-request.ts';
import { startWebProcess, type WebProcess } from '../web/web-process.ts';
import { nobody } from './people.ts';

const folder = throwAwayFolder();
let DATABASE_URL = '';
const started: WebProcess[] = [];

beforeAll(async () => {
  const adminUrl = await embeddedDatabase({ adminUrl: inject('adminUrl') }, 'sign_in_off');
  await migrate(adminUrl);
  DATABASE_URL = adminUrl;
}, 300_000);

afterAll(async () => {
  await Promise.all(started.map((web) => web.end()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string>) {
  const base = { DATABASE_URL, DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const web = await startWebProcess((port) => ({ ...base, APP_URL: `http://127.0.0.1:${port}`, ...env }));
  started.push(web);
  return { port: web.port, url: `http://127.0.0.1:${web.port}` };
}

describe('a deployment without a mail server', () => {
  test('keeps sign-in off with a message, and has no mailbox', async () => {
    const { url } = await start({ AUTH_SECRET: 'a-secret-of-at-least-32-characters' });
    const body = { email: 'ann@example.com', type: 'sign-in' };
    const answer = await nobody(url).call('POST', '/api/auth/email-otp/send-verification-otp', body);
    expect([answer.status, ErrorAnswer.parse(answer.body).message]).toEqual([
      503,
      expect.stringMatching(/Sign-in is off/),
    ]);
    expect((await fetch(`${url}/mailbox`)).status).toBe(404);
    const page = await (await fetch(`${url}/sign-in`)).text();
    expect(page).toContain('Sign-in is off');
    expect(page).toContain('SMTP_URL');
    expect((await nobody(url).call('GET', '/api/account/view-profile')).status).toBe(401);
  });
});

describe('the local mailbox', () => {
  test('answers nobody who calls this machine by another name', async () => {
    const { port } = await start({ AUTH_SECRET: 'a-secret-of-at-least-32-characters', LOCAL_MAILBOX: '1' });
    const status = async (Host: string) => (await rawRequest(port, 'GET /mailbox', { Host })).status;
    expect(await status('evil.example')).toBe(404);
    expect(await status(`localhost:${port}`)).toBe(200);
  });
});
