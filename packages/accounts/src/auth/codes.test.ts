import { authLimits, type Db, letters, sessions, users, verifications } from '@pi/db';
import { like } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { type AuthClient, authEnv, cookieOf, sessionOf, test } from '../../test/auth-fixture.ts';

const ANN = 'ann@club.example';
const send = (client: AuthClient, email = ANN, headers?: Record<string, string>) =>
  client.post('/email-otp/send-verification-otp', { email, type: 'sign-in' }, headers);
const enter = (client: AuthClient, otp: string, email = ANN) => client.post('/sign-in/email-otp', { email, otp });
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a wrong code', () => {
  test('opens no session, and says so', async ({ client, db }) => {
    await send(client);
    const answer = await enter(client, wrong(await client.codeOf(ANN)));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      code: 'invalid_request',
      message: 'This code is wrong, or it was used before. Three wrong ones make a code void.',
      issues: [],
    });
    expect(cookieOf(answer)).toBe('');
    expect(await db.$count(users)).toBe(0);
  });

  test('voids the right one when it is the third', async ({ client }) => {
    await send(client);
    const code = await client.codeOf(ANN);
    for (let attempt = 0; attempt < 3; attempt += 1) expect((await enter(client, wrong(code))).status).toBe(400);
    const answer = await enter(client, code);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/void after three wrong ones/) });
  });

  test('is any code of another address', async ({ client }) => {
    await send(client);
    await send(client, 'bob@club.example');
    expect((await enter(client, await client.codeOf(ANN), 'bob@club.example')).status).toBe(400);
  });
});

describe('a code', () => {
  test('expires', async ({ client, db }) => {
    await send(client);
    await db.update(verifications).set({ expiresAt: new Date(Date.now() - 1000) });
    const answer = await enter(client, await client.codeOf(ANN));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: 'This code has expired. Send another one.' });
  });

  test('works once, even for two at once', async ({ client, db }) => {
    await send(client);
    const code = await client.codeOf(ANN);
    const answers = await Promise.all([enter(client, code), enter(client, code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect((await enter(client, code)).status).toBe(400);
    expect(await db.$count(sessions)).toBe(1);
  });

  test('is replaced by the next one', async ({ client }) => {
    await send(client);
    const first = await client.codeOf(ANN);
    await send(client);
    const second = await client.codeOf(ANN);
    if (first !== second) expect((await enter(client, first)).status).toBe(400);
    expect((await enter(client, second)).status).toBe(200);
  });

  test('is stored hashed, and its address too', async ({ client, db }) => {
    await send(client);
    const [row] = await db.select().from(verifications);
    expect(JSON.stringify(row)).not.toContain(await client.codeOf(ANN));
    expect(JSON.stringify(row)).not.toContain('club.example');
  });

  test('makes an account without a name or picture, whatever the request says', async ({ client, db }) => {
    await send(client);
    const otp = await client.codeOf(ANN);
    const extra = { name: 'Ann', image: 'https://x.example/a.png', firstName: 'Ann', isSample: true, id: 'x' };
    const answer = await client.post('/sign-in/email-otp', { email: ANN, otp, ...extra });
    expect(answer.status).toBe(200);
    expect(await db.select().from(users)).toMatchObject([
      { email: ANN, emailVerified: true, name: '', image: null, firstName: '', lastName: '', isSample: false },
    ]);
  });

  test('opens the same account whatever the case of the address', async ({ client, db }) => {
    const first = await sessionOf(client, await client.signIn(ANN));
    const second = await sessionOf(client, await client.signIn('ANN@Club.Example'));
    expect(second?.user.id).toBe(first?.user.id);
    expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: ANN }]);
  });
});

describe('the letter', () => {
  test('has the code, and a link whose address has it behind the #', async ({ client, db }) => {
    await send(client, 'ANN@club.example');
    const code = await client.codeOf(ANN);
    const [letter] = await db.select().from(letters);
    expect(letter).toMatchObject({ kind: 'sign_in', recipient: ANN, subject: 'Your code to sign in' });
    const url = new URL(/http:\S+/.exec(letter?.text ?? '')?.[0] ?? '');
    expect(url.origin + url.pathname + url.search).toBe('http://127.0.0.1:3000/sign-in');
    expect(Object.fromEntries(new URLSearchParams(url.hash.slice(1)))).toEqual({ email: ANN, code });
    expect(letter?.html).toContain(code);
    expect(Number(letter?.expiresAt) - Number(letter?.createdAt)).toBeCloseTo(600_000, -4);
  });

  test.for(['', 'ann', 'ann@', `${'a'.repeat(250)}@club.example`, 7, null])(
    'does not go to %j',
    async (email, { client, db }) => {
      const answer = await client.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
      expect(answer.status).toBe(400);
      expect(await db.$count(letters)).toBe(0);
    },
  );

  test('goes out for nothing but signing in', async ({ client, db }) => {
    await client.signIn(ANN);
    for (const type of ['forget-password', 'email-verification', 'change-email', undefined]) {
      const answer = await client.post('/email-otp/send-verification-otp', { email: ANN, type });
      expect(answer.status).toBe(400);
    }
    expect(await db.$count(letters)).toBe(1);
  });

  test('fails aloud when it cannot be stored', async ({ open, sql }) => {
    await sql`drop table letters cascade`;
    await expect(send(open(authEnv()))).rejects.toThrow();
  });
});

describe('the limits', () => {
  const from = (network: number) => ({ 'X-Forwarded-For': `198.51.${network}.1` });
  const sentEarlier = (db: Db, count: number, recipient: (at: number) => string, minutes: number) =>
    db.insert(letters).values(
      Array.from({ length: count }, (_, at) => ({
        kind: 'sign_in' as const,
        recipient: recipient(at),
        subject: '',
        text: '',
        html: '',
        createdAt: new Date(Date.now() - minutes * 60_000),
      })),
    );

  test('give a network five codes to an address in a quarter of an hour, and leave the last one valid', async ({
    client,
  }) => {
    for (let at = 0; at < 5; at += 1) expect((await send(client, ANN, from(1))).status).toBe(200);
    const answer = await send(client, ANN, { 'X-Forwarded-For': '198.51.1.200' });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({
      code: 'too_many_requests',
      message: expect.stringMatching(/^5 codes .* from your network/),
    });
    expect((await send(client, 'bob@club.example', from(1))).status).toBe(200);
    expect((await enter(client, await client.codeOf(ANN))).status).toBe(200);
  });

  test('do not let strangers use up the codes of an address', async ({ client }) => {
    for (let at = 0; at < 6; at += 1) await send(client, ANN, from(1));
    expect((await send(client, ANN, from(2))).status).toBe(200);
  });

  test('give a network codes again after a quarter of an hour', async ({ client, db }) => {
    for (let at = 0; at < 5; at += 1) await send(client, ANN, from(1));
    await db.update(authLimits).set({ lastRequest: Date.now() }).where(like(authLimits.key, 'codes:%'));
    for (let at = 0; at < 5; at += 1) expect((await send(client, ANN, from(1))).status).toBe(200);
    expect((await send(client, ANN, from(1))).status).toBe(429);
  });

  test('give an address 15 codes in a quarter of an hour, whoever asks', async ({ client }) => {
    for (let at = 0; at < 15; at += 1) expect((await send(client, ANN, from(at % 5))).status).toBe(200);
    const answer = await send(client, ANN, from(9));
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/^15 codes/) });
  });

  test('give an address 60 codes a day', async ({ client, db }) => {
    await sentEarlier(db, 59, () => ANN, 60);
    expect((await send(client)).status).toBe(200);
    const answer = await send(client);
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/^60 codes/) });
  });

  test('give the whole site 120 codes a minute', async ({ client, db }) => {
    await sentEarlier(db, 120, (at) => `p${at}@club.example`, 2);
    await sentEarlier(db, 119, (at) => `p${at}@club.example`, 0.2);
    expect((await send(client)).status).toBe(200);
    const answer = await send(client, 'bob@club.example');
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/^Very many people/) });
  });

  test('hold for many at once', async ({ client, db }) => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(client, ANN, from(1))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(await db.$count(letters)).toBe(5);
  });

  test('are kept without addresses', async ({ client, db }) => {
    await send(client);
    const rows = await db.select().from(authLimits).where(like(authLimits.key, 'codes:%'));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/club|203\.0/);
  });

  test('give a network 30 requests a minute, and say when to come back', async ({ client }) => {
    for (let at = 0; at < 30; at += 1) await send(client, `p${at}@club.example`);
    const answer = await send(client, 'last@club.example');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'too_many_requests', message: expect.stringMatching(/network/) });
    expect((await send(client, 'last@club.example', { 'X-Forwarded-For': '198.51.100.9' })).status).toBe(200);
  });

  test('count wrong codes of a network over all accounts', async ({ client }) => {
    const answers: number[] = [];
    for (let at = 0; at < 31; at += 1) answers.push((await enter(client, '000000', `p${at}@club.example`)).status);
    expect(answers.at(-2)).toBe(400);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('the log', () => {
  test('names no address and no code', async ({ client }) => {
    await client.signIn(ANN);
    await send(client, 'not an address@club.example');
    await enter(client, '123456');
    await client.post('/sign-in/email-otp', { email: ANN, otp: '123456' }, { Origin: 'https://evil.example' });
    await client.post('/email-otp/send-verification-otp', { email: ANN });
    expect(client.logged.join('')).not.toMatch(/club\.example|\d{6}(?!\d)/);
  });
});
