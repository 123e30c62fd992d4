import { rmSync } from 'node:fs';
import { connect } from 'node:net';
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

const settings = { AUTH_SECRET: 'a-secret-of-at-least-32-characters', LOCAL_MAILBOX: '1' };

describe('the local mailbox', () => {
  test('answers nobody who calls this machine by another name, or through a proxy', async () => {
    const { port } = await start(settings);
    const status = async (headers: Record<string, string>) => (await rawRequest(port, 'GET /mailbox', headers)).status;
    expect(await status({ Host: 'evil.example' })).toBe(404);
    expect(await status({ 'X-Forwarded-For': '203.0.113.7' })).toBe(404);
    expect(await status({ 'X-Forwarded-Host': 'pairs.example' })).toBe(404);
    expect(await status({ Forwarded: 'for=203.0.113.7' })).toBe(404);
    expect(await statusOfHttp10(port)).toBe(404);
    expect(await status({ Host: `localhost:${port}` })).toBe(200);
  });

  test('answers nobody where the site has another address', async () => {
    const { url } = await start({ ...settings, APP_URL: 'https://pairs.example' });
    expect((await fetch(`${url}/mailbox`)).status).toBe(404);
  });
});

describe('the limits of requests', () => {
  test('count the address of a connection, whatever its sender says', async () => {
    const { url } = await start(settings);
    await fetch(`${url}/sign-in`); // Next gets ready, and our guard with it, at its first request
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1) {
      const caller = nobody(url, { 'X-Forwarded-For': `198.51.100.${at}` });
      const body = { email: `p${at}@example.com`, otp: '000000' };
      statuses.push((await caller.call('POST', '/api/auth/sign-in/email-otp', body)).status);
    }
    expect([statuses.at(0), statuses.at(-1)]).toEqual([400, 429]);
  });
});

/** Asks as nginx does, which by default says nothing of itself. */
async function statusOfHttp10(port: number): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET /mailbox HTTP/1.0\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
  return Number(
    Buffer.concat(await socket.toArray())
      .toString()
      .split(' ')[1],
  );
}
