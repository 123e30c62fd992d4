import { createServer } from 'node:http';
import { sessions, userAccounts, users } from '@pi/db';
import { describe, expect } from 'vitest';
import { type AuthClient, authEnv, cookieOf, sessionOf } from '../../../test/auth-fixture.ts';
import { type LocalProvider, listen, oidcSettings, signInAtProvider, test } from '../../../test/oidc-fixture.ts';

const start = (client: AuthClient) =>
  client.post('/sign-in/social', { provider: 'oidc', callbackURL: '/me', errorCallbackURL: '/sign-in' });

/** Signs in with the provider. @returns where it leads, and the cookies of the session */
async function signIn(client: AuthClient, login: string): Promise<{ path: string; cookie: string }> {
  const started = await start(client);
  expect(started.status).toBe(200);
  const { url } = await started.json();
  const back = await signInAtProvider(url, login);
  const answer = await client.get(back.pathname.replace('/api/auth', '') + back.search, { cookie: cookieOf(started) });
  const cookie = cookieOf(answer)
    .split('; ')
    .filter((one) => one.startsWith('pi.session_token='))
    .join();
  return { path: answer.headers.get('location') ?? '', cookie };
}

describe('an address that the provider has not checked', () => {
  test.for([{ email_verified: false }, {}])('makes no account: %j', async (claim, { provider, open, db }) => {
    provider.claims.ann = { email: 'ann@club.example', ...claim };
    const { path, cookie } = await signIn(open(authEnv(provider.settings)), 'ann');
    expect(path).toMatch(/^\/sign-in\?error=email_not_verified/);
    expect(cookie).toBe('');
    expect(await db.$count(users)).toBe(0);
    expect(await db.$count(userAccounts)).toBe(0);
  });

  test('opens nobody’s account', async ({ provider, open, db }) => {
    const client = open(authEnv(provider.settings));
    await client.signIn('ann@club.example');
    provider.claims.eve = { email: 'ann@club.example', email_verified: false };
    const { path, cookie } = await signIn(client, 'eve');
    expect(path).toMatch(/^\/sign-in\?error=/);
    expect(cookie).toBe('');
    expect(await db.$count(userAccounts)).toBe(0);
    expect(await db.$count(sessions)).toBe(1);
  });

  test('does not open an account that was opened before either', async ({ provider, open, db }) => {
    const client = open(authEnv(provider.settings));
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    await signIn(client, 'ann');
    provider.claims.ann = { email: 'ann@club.example', email_verified: false };
    expect((await signIn(client, 'ann')).path).toMatch(/^\/sign-in\?error=/);
    expect(await db.$count(sessions)).toBe(1);
  });
});

describe('somebody without an address', () => {
  test('is led back to sign in', async ({ provider, open, db }) => {
    provider.claims.ann = {};
    expect((await signIn(open(authEnv(provider.settings)), 'ann')).path).toBe('/sign-in?error=email_not_found');
    expect(await db.$count(users)).toBe(0);
  });
});

describe('an address that the provider checked', () => {
  test('makes an account, and finds it again', async ({ provider, open, db }) => {
    const client = open(authEnv(provider.settings));
    provider.claims.ann = { email: 'Ann@Club.example', email_verified: true, name: 'Ann Roe' };
    const first = await signIn(client, 'ann');
    expect(first.path).toBe('/me');
    const found = await sessionOf(client, first.cookie);
    expect(found?.user).toMatchObject({ email: 'ann@club.example', emailVerified: true, name: '', image: null });
    const second = await sessionOf(client, (await signIn(client, 'ann')).cookie);
    expect(second?.user.id).toBe(found?.user.id);
    expect(second?.session.token).not.toBe(found?.session.token);
    expect(await db.$count(users)).toBe(1);
  });

  test('leaves no token of the provider', async ({ provider, open, db }) => {
    const client = open(authEnv(provider.settings));
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    for (let time = 0; time < 2; time += 1) {
      await signIn(client, 'ann');
      expect(await db.select().from(userAccounts)).toMatchObject([
        {
          providerId: 'oidc',
          accountId: 'ann',
          accessToken: null,
          refreshToken: null,
          idToken: null,
          accessTokenExpiresAt: null,
          refreshTokenExpiresAt: null,
          scope: null,
        },
      ]);
    }
  });
});

describe('an address that the settings do not let the provider vouch for', () => {
  const NOT_VOUCHED = /^\/sign-in\?error=email_not_vouched/;
  const vouch = (provider: LocalProvider, more: Record<string, string>) => {
    provider.claims.ann = { email: 'Ann@Club.example', email_verified: true };
    return authEnv({ ...provider.settings, ...more });
  };

  test.for(['', 'go.example', 'lub.example,x.club.example'])(
    'does not open an account that was opened by code: %j',
    async (OIDC_DOMAINS, { provider, open, db }) => {
      const client = open(vouch(provider, { OIDC_DOMAINS }));
      await client.signIn('ann@club.example');
      const { path, cookie } = await signIn(client, 'ann');
      expect([path, cookie]).toEqual([expect.stringMatching(NOT_VOUCHED), '']);
      expect(await db.$count(userAccounts)).toBe(0);
    },
  );

  test('makes no account where they let it vouch for others', async ({ provider, open, db }) => {
    const client = open(vouch(provider, { OIDC_DOMAINS: 'go.example' }));
    expect((await signIn(client, 'ann')).path).toMatch(NOT_VOUCHED);
    expect(await db.$count(users)).toBe(0);
  });

  test('makes no account of an operator', async ({ provider, open, db }) => {
    const client = open(vouch(provider, { OPERATORS: 'ann@club.example' }));
    expect((await signIn(client, 'ann')).path).toMatch(NOT_VOUCHED);
    expect(await db.$count(users)).toBe(0);
  });

  test('does not keep those out whose account it made', async ({ provider, open }) => {
    await signIn(open(vouch(provider, {})), 'ann');
    expect((await signIn(open(vouch(provider, { OIDC_DOMAINS: 'go.example' })), 'ann')).path).toBe('/me');
  });
});

describe('an address that the settings let the provider vouch for', () => {
  const OIDC_DOMAINS = 'club.example';

  test('opens the account of those who sign in by code', async ({ provider, open, db }) => {
    const client = open(authEnv({ ...provider.settings, OIDC_DOMAINS }));
    const byCode = await sessionOf(client, await client.signIn('ann@club.example'));
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    expect((await sessionOf(client, (await signIn(client, 'ann')).cookie))?.user.id).toBe(byCode?.user.id);
    expect(await db.$count(users)).toBe(1);
  });

  test('makes an operator’s account, and does not open one that is there', async ({ provider, open, db }) => {
    const OPERATORS = 'ann@club.example,bob@club.example';
    const client = open(authEnv({ ...provider.settings, OIDC_DOMAINS, OPERATORS }));
    await client.signIn('ann@club.example');
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    provider.claims.bob = { email: 'bob@club.example', email_verified: true };
    expect((await signIn(client, 'ann')).path).toMatch(/^\/sign-in\?error=email_not_vouched/);
    expect((await signIn(client, 'bob')).path).toBe('/me');
    expect(await db.$count(userAccounts)).toBe(1);
  });
});

describe('an answer of the provider', () => {
  test('opens nothing in another browser than the one that asked', async ({ provider, open, db }) => {
    const client = open(authEnv(provider.settings));
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    const back = await signInAtProvider((await (await start(client)).json()).url, 'ann');
    const answer = await client.get(back.pathname.replace('/api/auth', '') + back.search);
    expect(answer.headers.get('location')).toMatch(/\/sign-in\?error=/);
    expect(await db.$count(sessions)).toBe(0);
  });

  test('works once', async ({ provider, open, db }) => {
    const client = open(authEnv(provider.settings));
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    const started = await start(client);
    const back = await signInAtProvider((await started.json()).url, 'ann');
    const path = back.pathname.replace('/api/auth', '') + back.search;
    await client.get(path, { cookie: cookieOf(started) });
    const again = await client.get(path, { cookie: cookieOf(started) });
    expect(again.headers.get('location')).toMatch(/\/sign-in\?error=/);
    expect(await db.$count(sessions)).toBe(1);
  });

  test('is not a token that somebody found', async ({ provider, open }) => {
    const client = open(authEnv(provider.settings));
    const answer = await client.post('/sign-in/social', { provider: 'oidc', idToken: { token: 'x.y.z' } });
    expect(answer.status).toBe(400);
  });

  test.for(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'leads nowhere else: %s',
    async (callbackURL, { provider, open }) => {
      const client = open(authEnv(provider.settings));
      expect((await client.post('/sign-in/social', { provider: 'oidc', callbackURL })).status).toBe(403);
    },
  );
});

describe('a provider that is away', () => {
  const words = { code: 'provider_unavailable', message: expect.stringMatching(/^The sign-in of Club login/) };

  test('leaves signing in by code as it is, and says so to those who ask for it', async ({ provider, open }) => {
    provider.isAway = true;
    const client = open(authEnv(provider.settings));
    const answer = await start(client);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject(words);
    expect(client.logged.join()).toMatch(/it cannot be reached/);
    expect(await sessionOf(client, await client.signIn('ann@club.example'))).not.toBeNull();
  });

  test('never answers, and nobody else waits for it', async ({ open }) => {
    const server = createServer(() => {});
    const client = open(authEnv(oidcSettings(await listen(server))));
    const waiting = start(client);
    expect(await sessionOf(client, await client.signIn('ann@club.example'))).not.toBeNull();
    const answer = await waiting;
    expect(answer.status).toBe(503);
    expect(client.logged.join()).toMatch(/it did not answer within 5 s/);
    server.closeAllConnections();
    server.close();
  });

  test('leads those who come back from it to sign in otherwise', async ({ provider, open }) => {
    provider.isAway = true;
    const answer = await open(authEnv(provider.settings)).get('/callback/oidc?code=x&state=y');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('http://127.0.0.1:3000/sign-in?error=provider_unavailable');
  });

  test('is not asked for each of many requests, which are limited too', async ({ open }) => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.writeHead(500).end();
    });
    const client = open(authEnv(oidcSettings(await listen(server))));
    for (let at = 0; at < 5; at += 1) expect((await start(client)).status).toBe(503);
    expect(asked).toBe(1);
    server.close();
  });

  test('leads people to sign in otherwise where it goes away while they are there', async ({ provider, open }) => {
    provider.claims.ann = { email: 'ann@club.example', email_verified: true };
    const client = open(authEnv(provider.settings));
    const started = await start(client);
    const back = await signInAtProvider((await started.json()).url, 'ann');
    provider.isAway = true;
    const answer = await client.get(back.pathname.replace('/api/auth', '') + back.search, {
      cookie: cookieOf(started),
    });
    expect(answer.headers.get('location')).toBe('/sign-in?error=invalid_code');
  });
});

describe('the limits', () => {
  test('let a class of 30 start at once, and no more a minute', async ({ provider, open }) => {
    const client = open(authEnv(provider.settings));
    for (let at = 0; at < 30; at += 1) expect((await start(client)).status).toBe(200);
    expect((await start(client)).status).toBe(429);
  });
});

describe('a provider that is another one', () => {
  test.for([
    ['', /it answered with status 404/],
    ['{"issuer":"https://other.example"}', /not one of OpenID Connect/],
    ['<html>', /cannot be reached/],
  ] as const)('is refused: %s', async ([body, reason], { open }) => {
    const server = createServer((_, response) => {
      response.statusCode = body === '' ? 404 : 200;
      response.end(body);
    });
    const client = open(authEnv(oidcSettings(await listen(server))));
    expect((await start(client)).status).toBe(503);
    expect(client.logged.join()).toMatch(reason);
    server.close();
  });

  test('is refused where it names another issuer', async ({ provider, open }) => {
    const OIDC_ISSUER = provider.issuer.replace('127.0.0.1', 'localhost');
    const client = open(authEnv({ ...provider.settings, OIDC_ISSUER }));
    expect((await start(client)).status).toBe(503);
    expect(client.logged.join()).toMatch(/it says that it is another issuer/);
  });

  test('does not exist where the settings name none', async ({ client }) => {
    expect((await start(client)).status).toBe(404);
    expect((await client.get('/callback/oidc?code=x&state=y')).status).toBe(404);
  });
});
