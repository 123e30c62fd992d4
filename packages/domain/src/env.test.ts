import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { appUrl, databaseUrls, Env, readEnv, trustedProxies } from './env.ts';

describe('readEnv', () => {
  test('names each invalid setting on its own line', () => {
    expect(() => readEnv({ PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'localhost:5432/market' })).toThrow(
      /^DATABASE_URL: not an address of the form postgres:.*\nPORT: .*\nLOG_LEVEL: .*$/,
    );
  });

  test.each(['http://127.0.0.1', 'a host'])('refuses %s as a host', (host) => {
    expect(() => readEnv({ HOST: host })).toThrow('HOST: not an address or name of this machine');
  });

  test.each(['mysql://host/market', 'postgres:/', 'market'])('refuses %s as a database address', (url) => {
    expect(() => readEnv({ DATABASE_URL: url })).toThrow(/^DATABASE_URL: /);
  });

  test.each([
    'market.example.com',
    'ftp://market.example.com',
    'https://',
    'https://a:b@market.example.com',
    'https://market.example.com/?a=b',
  ])('refuses %s as the own address', (url) => expect(() => readEnv({ APP_URL: url })).toThrow(/^APP_URL: [^\n]*$/));

  test.each(['models.example.com', 'ftp://models.example.com/v1', 'https://a:b@models.example.com/v1'])(
    'refuses %s as the address of a language model',
    (url) => expect(() => readEnv({ LLM_BASE_URL: url })).toThrow(/^LLM_BASE_URL: [^\n]*$/),
  );

  test.each([
    ['LLM_PROVIDER', 'other'],
    ['LLM_PRICE_INPUT', 'cheap'],
    ['LLM_PRICE_OUTPUT', '-1'],
    ['LLM_DAILY_BUDGET_USD', 'much'],
    ['LLM_CONCURRENCY', '0'],
  ])('refuses %s=%s', (name, value) =>
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]*$`)),
  );

  test('knows no price of a language model unless it is set', () =>
    expect(readEnv({ LLM_PRICE_INPUT: '', LLM_PRICE_OUTPUT: '0' })).toMatchObject({
      ...{ LLM_PRICE_INPUT: undefined, LLM_PRICE_OUTPUT: 0 },
      ...{ LLM_PROVIDER: 'openai-compatible', LLM_DAILY_BUDGET_USD: 1, LLM_CONCURRENCY: 2 },
    }));

  test('takes a blank list of marketplaces for none of them, not for the usual ones', () => {
    expect(readEnv({ MARKETPLACES_ENABLED: ' ' }).MARKETPLACES_ENABLED).toBe(' ');
    expect(readEnv({ MARKETPLACES_ENABLED: '' }).MARKETPLACES_ENABLED).toBeUndefined();
  });

  test.each([' ', '\t', ' \u00a0 '])('takes a blank price %j for none, not for 0', (blank) =>
    expect(readEnv({ LLM_PRICE_INPUT: blank, LLM_PRICE_OUTPUT: blank, LLM_DAILY_BUDGET_USD: blank })).toMatchObject({
      ...{ LLM_PRICE_INPUT: undefined, LLM_PRICE_OUTPUT: undefined, LLM_DAILY_BUDGET_USD: 1 },
    }),
  );

  test('refuses a key with a line break without repeating it', () => {
    expect(() => readEnv({ LLM_API_KEY: 'sk-1\nX: y' })).toThrow(
      /^LLM_API_KEY: has a blank or a letter that no key has$/,
    );
  });

  test.each(['https://market.example.com', 'market.example.com/path', 'a b'])(
    'refuses %s as a host of Vercel',
    (host) => expect(() => readEnv({ VERCEL_URL: host })).toThrow('VERCEL_URL: not the name of a host'),
  );

  test('refuses a short cron secret without repeating it', () => {
    expect(() => readEnv({ CRON_SECRET: 'short' })).toThrow('CRON_SECRET: at least 16 characters');
    expect(() => readEnv({ CRON_SECRET: 'short' })).not.toThrow(/short/);
  });

  test.each([
    ['wordpress', '"wordpress" is not of the form "marketplace: who decided, YYYY-MM-DD, why"'],
    ['wordpress: Jane Roe, the API is public', '"wordpress: Jane Roe, the API is public" is not of the form'],
    ['wordpress: Jane Roe, 2026-02-30, public', 'wordpress: "2026-02-30" is not a day'],
    ['a: J, 2026-02-03, b; a: K, 2026-02-03, c', 'a is listed more than once'],
  ])('refuses the robots exceptions %j', (text, message) => {
    expect(() => readEnv({ ROBOTS_EXCEPTIONS: text })).toThrow(`ROBOTS_EXCEPTIONS: ${message}`);
  });

  test('reads robots exceptions with who decided, when and why', () => {
    const text = 'store-a: Jane Roe, 2026-11-20, the API is public, and used; store-b: J. Doe,2026-11-21,asked them;';
    expect(readEnv({ ROBOTS_EXCEPTIONS: text }).ROBOTS_EXCEPTIONS).toEqual([
      { marketplace: 'store-a', decidedBy: 'Jane Roe', decidedOn: '2026-11-20', why: 'the API is public, and used' },
      { marketplace: 'store-b', decidedBy: 'J. Doe', decidedOn: '2026-11-21', why: 'asked them' },
    ]);
  });

  test('treats an empty setting as not set', () => {
    expect(readEnv({ DATABASE_URL: '', PORT: '', CRON_SECRET: '' })).toMatchObject({ PORT: 3000 });
  });

  test('has a default for every required setting', () => {
    expect(readEnv({})).toEqual({
      DATA_DIR: '.data',
      ...{ EXPORT_S3_REGION: 'us-east-1', EXPORT_SUPABASE_BUCKET: 'exports' },
      HOST: '127.0.0.1',
      ...{ LLM_PROVIDER: 'openai-compatible', LLM_DAILY_BUDGET_USD: 1, LLM_CONCURRENCY: 2 },
      MAIL_FROM: 'Pairings <pairings@localhost>',
      OIDC_DOMAINS: [],
      OIDC_NAME: 'your organization',
      OPERATORS: [],
      PORT: 3000,
      RAW_KEEP_DAYS: 90,
      ROBOTS_EXCEPTIONS: [],
      SAMPLE_DAYS: 14,
      CONTACT: expect.stringMatching(/^https:/),
      SUPABASE_STORAGE_BUCKET: 'raw-pages',
      LOG_LEVEL: 'info',
    });
  });
});

describe('databaseUrls', () => {
  const [web, admin] = ['postgres://pi_web@host/market', 'postgres://owner@host/market'];

  test.each([
    [
      { DATABASE_URL: web, DATABASE_ADMIN_URL: admin },
      { web, admin },
    ],
    [{ DATABASE_URL: web }, { web, admin: web }],
    [{ DATABASE_ADMIN_URL: admin }, { web: admin, admin }],
    [{}, { web: undefined, admin: undefined }],
  ])('of %j are %j', (source, urls) => expect(databaseUrls(readEnv(source))).toEqual(urls));
});

describe('appUrl', () => {
  const vercel = { VERCEL_URL: 'app-1a2b.vercel.example', VERCEL_PROJECT_PRODUCTION_URL: 'app.example.com' };

  test.each([
    [{}, 'http://127.0.0.1:3000/'],
    [{ PORT: '3001' }, 'http://127.0.0.1:3001/'],
    [{ ...vercel, VERCEL_ENV: 'production' }, 'https://app.example.com/'],
    [vercel, 'https://app.example.com/'],
    [{ ...vercel, VERCEL_ENV: 'preview' }, 'https://app-1a2b.vercel.example/'],
    [{ ...vercel, VERCEL_ENV: 'production', APP_URL: 'https://market.example.com' }, 'https://market.example.com/'],
  ])('of %j is %s', (source, url) => expect(appUrl(readEnv(source)).href).toBe(url));
});

describe('trustedProxies', () => {
  test.each([
    [{}, 0],
    [{ VERCEL_ENV: 'preview' }, 1],
    [{ TRUSTED_PROXIES: '2', VERCEL_ENV: 'production' }, 2],
    [{ TRUSTED_PROXIES: '0', VERCEL_ENV: 'production' }, 0],
  ])('of %j are %i', (source, proxies) => expect(trustedProxies(readEnv(source))).toBe(proxies));
});

describe('.env.example', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../.env.example'), 'utf8');

  test('lists every setting and no other', () => {
    expect(Object.keys(parseEnv(text)).sort()).toEqual(Object.keys(Env.shape).sort());
  });

  test('describes every setting', () => {
    const lines = text.trimEnd().split('\n');
    const undocumented = lines.filter((line, at) => line && !line.startsWith('#') && !lines[at - 1]?.startsWith('# '));
    expect(undocumented).toEqual([]);
  });

  test('contains the default values', () => {
    expect(readEnv(parseEnv(text))).toEqual(readEnv({}));
  });

  test.each([
    ['AUTH_SECRET', 'short', /at least 32 characters/],
    ['SMTP_URL', 'https://mail.example.com', /smtp:/],
    ['MAIL_FROM', 'nobody', /not an e-mail address/],
    ['MAIL_FROM', 'A <a@b.example>\r\nBcc: c@d.example', /not an e-mail address/],
    ['OPERATORS', 'ann@example.com, bob', /comma-separated list of e-mail addresses/],
    ['LOCAL_MAILBOX', 'yes', /only npm start sets it/],
    ['OIDC_ISSUER', 'login', /not a web address/],
    ['OIDC_DOMAINS', 'club.example, @go.example', /^OIDC_DOMAINS: /],
    ['OIDC_DOMAINS', '*', /^OIDC_DOMAINS: /],
    ['TRUSTED_PROXIES', '-1', /^TRUSTED_PROXIES: /],
    ['TRUSTED_PROXIES', 'nginx', /^TRUSTED_PROXIES: not a number of proxies/],
  ])('refuses a wrong %s: %j', (name, value, message) => expect(() => readEnv({ [name]: value })).toThrow(message));

  test('reads domains in small letters', () =>
    expect(readEnv({ OIDC_DOMAINS: 'Club.example,go.example' }).OIDC_DOMAINS).toEqual(['club.example', 'go.example']));

  test('reads operators in small letters', () => {
    expect(readEnv({ OPERATORS: ' Ann@Example.com ,bob@example.com,' }).OPERATORS).toEqual([
      'ann@example.com',
      'bob@example.com',
    ]);
  });
});
