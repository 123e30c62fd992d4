import { sessions, userAccounts } from '@pi/db';
import { describe, expect } from 'vitest';
import { authEnv, cookieOf, ORIGIN, sessionOf, test } from '../../test/auth-fixture.ts';

const ANN = 'ann@club.example';
const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

describe('a foreign origin', () => {
  test.for(['https://evil.example', 'null', 'http://127.0.0.1:3001', 'http://127.0.0.1.evil.example:3000'])(
    'is refused: %s',
    async (origin, { client, db }) => {
      const headers = { Origin: origin, 'Sec-Fetch-Site': 'cross-site' };
      const sent = await client.post('/email-otp/send-verification-otp', { email: ANN, type: 'sign-in' }, headers);
      expect(sent.status).toBe(403);
      expect(await sent.json()).toMatchObject({ message: 'This request has to come from a page of this site.' });
      const cookie = await client.signIn(ANN);
      for (const path of ['/sign-in/email-otp', '/sign-out', '/sign-in/social'])
        expect((await client.post(path, { email: ANN, otp: '1' }, { ...headers, cookie })).status).toBe(403);
      expect(await db.$count(sessions)).toBe(1);
    },
  );

  test('is not the other name of this machine', async ({ client }) => {
    const headers = { Origin: ORIGIN.replace('127.0.0.1', 'localhost') };
    const answer = await client.post('/email-otp/send-verification-otp', { email: ANN, type: 'sign-in' }, headers);
    expect(answer.status).toBe(200);
  });

  test('signs nobody out without an origin either', async ({ client }) => {
    const cookie = await client.signIn(ANN);
    const answer = await client.auth.handler(
      new Request(`${ORIGIN}/api/auth/sign-out`, { method: 'POST', headers: { cookie } }),
    );
    expect(answer.status).toBe(403);
    expect(await sessionOf(client, cookie)).not.toBeNull();
  });
});

describe('a session', () => {
  test('has a token of its own at each sign-in, whatever cookie came before', async ({ client, db }) => {
    const cookie = await client.signIn(ANN);
    const second = await client.signIn(ANN, { cookie });
    expect(second).not.toBe(cookie);
    const tokens = (await db.select({ token: sessions.token }).from(sessions)).map(({ token }) => token);
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.every((token) => token.length >= 32)).toBe(true);
  });

  test('keeps the network of an address and not the address', async ({ client, db }) => {
    await client.signIn(ANN, { 'User-Agent': 'x'.repeat(5000) });
    const [session] = await db.select().from(sessions);
    expect(session).toMatchObject({ ipAddress: '203.0.113.x', userAgent: 'x'.repeat(400) });
  });

  test('ends by signing out, and its cookie with it', async ({ client, db }) => {
    const cookie = await client.signIn(ANN);
    const other = await client.signIn(ANN);
    const answer = await client.post('/sign-out', {}, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('pi.session_token='))).toMatch(/Max-Age=0/);
    expect(await sessionOf(client, cookie)).toBeNull();
    expect(await sessionOf(client, other)).not.toBeNull();
    expect(await db.$count(sessions)).toBe(1);
  });

  test('expires after 30 days, and the next sign-in removes it', async ({ client, db }) => {
    const cookie = await client.signIn(ANN);
    const [session] = await db.select().from(sessions);
    const days = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / (24 * HOUR);
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30);
    await db.update(sessions).set({ expiresAt: ago(1000) });
    await client.signIn(ANN);
    expect(await db.$count(sessions)).toBe(1);
    expect(await sessionOf(client, cookie)).toBeNull();
  });

  test('opens nothing with a changed cookie', async ({ client }) => {
    const cookie = await client.signIn(ANN);
    const [name, value = ''] = cookie.split('=');
    const token = decodeURIComponent(value).split('.')[0];
    expect(await sessionOf(client, `${name}=${token}`)).toBeNull();
    expect(await sessionOf(client, `${name}=${encodeURIComponent(`${token}.${'A'.repeat(43)}=`)}`)).toBeNull();
  });
});

describe('the cookie', () => {
  const signIn = async (client: Parameters<typeof sessionOf>[0]) => {
    await client.post('/email-otp/send-verification-otp', { email: ANN, type: 'sign-in' });
    const answer = await client.post('/sign-in/email-otp', { email: ANN, otp: await client.codeOf(ANN) });
    return answer.headers.getSetCookie();
  };

  test('is HttpOnly, SameSite=Lax and for the whole site', async ({ client }) => {
    const cookies = await signIn(client);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^pi\.session_token=.*; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('is Secure too where APP_URL is https', async ({ open }) => {
    const cookies = await signIn(open(authEnv({ APP_URL: 'https://pairs.example' })));
    expect(cookies[0]).toMatch(
      /^__Secure-pi\.session_token=.*HttpOnly; Secure; SameSite=Lax$|^__Secure-.*Secure; HttpOnly/,
    );
  });
});

describe('rotateSession', () => {
  const rotate = ({ auth }: Parameters<typeof sessionOf>[0], cookie: string) =>
    auth.api.rotateSession({ headers: new Headers({ cookie }), asResponse: true });

  test('leaves a session of today as it is, and refuses nobody’s', async ({ client, db }) => {
    const cookie = await client.signIn(ANN);
    expect(cookieOf(await rotate(client, cookie))).toBe('');
    expect((await rotate(client, 'pi.session_token=x')).status).toBe(401);
    expect(await db.$count(sessions)).toBe(1);
  });

  test('gives a session of yesterday another token for 30 days; the earlier one ends in a minute', async ({
    client,
    db,
  }) => {
    const cookie = await client.signIn(ANN);
    await db.update(sessions).set({ createdAt: ago(25 * HOUR), expiresAt: ago(-24 * HOUR) });
    const next = cookieOf(await rotate(client, cookie));
    expect(next).not.toBe('');
    expect(next).not.toBe(cookie);
    const found = await sessionOf(client, next);
    expect(found?.session.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 24 * HOUR);
    const earlier = await sessionOf(client, cookie);
    expect(earlier?.session.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  test('gives one token to many requests at once', async ({ client, db }) => {
    const cookie = await client.signIn(ANN);
    await db.update(sessions).set({ createdAt: ago(25 * HOUR) });
    const answers = await Promise.all([rotate(client, cookie), rotate(client, cookie), rotate(client, cookie)]);
    expect(answers.filter((answer) => cookieOf(answer) !== '')).toHaveLength(1);
    expect(await db.$count(sessions)).toBe(2);
  });
});

describe('an account', () => {
  test('has no password, and none can be set', async ({ client, db }) => {
    const cookie = await client.signIn(ANN);
    const password = { email: ANN, password: 'a long password', name: 'Ann' };
    for (const path of ['/sign-up/email', '/sign-in/email'])
      expect((await client.post(path, password, { cookie })).status).toBe(400);
    expect(await db.$count(userAccounts)).toBe(0);
  });
});
