import { describe, expect, test } from 'vitest';
import { isLocalRequest } from './is-local-request.ts';

const SITE = 'http://127.0.0.1:3000';
const OWN = { host: 'localhost:3000', 'x-forwarded-host': 'localhost:3000', 'x-forwarded-for': '::ffff:127.0.0.1' };
const isLocal = (more: Record<string, string>, site = SITE) =>
  isLocalRequest(new Headers({ ...OWN, ...more }), new URL(site));

describe('isLocalRequest', () => {
  test.each([
    [{ host: 'evil.example' }],
    [{ host: '127.0.0.1.evil.example' }],
    [{ host: '' }],
    [{ 'x-forwarded-host': 'pairs.example' }],
    [{ 'x-forwarded-host': 'localhost:3000, pairs.example' }],
    [{ 'x-forwarded-for': '203.0.113.7' }],
    [{ 'x-forwarded-for': '203.0.113.7, 127.0.0.1' }],
    [{ 'x-forwarded-for': '127.0.0.1.evil.example' }],
    [{ 'x-forwarded-for': '' }],
    [{ forwarded: 'for=127.0.0.1' }],
    [{ via: '1.1 proxy' }],
    [{ 'x-real-ip': '127.0.0.1' }],
  ])('refuses %j', (headers) => expect(isLocal(headers)).toBe(false));

  test('refuses a request of which nobody wrote whose it is', () =>
    expect(isLocalRequest(new Headers({ host: 'localhost' }), new URL(SITE))).toBe(false));

  test('refuses all where the site has another address', () =>
    expect(isLocal({}, 'https://pairs.example')).toBe(false));

  test.each([[{}], [{ host: '[::1]:3000', 'x-forwarded-for': '::1' }], [{ 'x-forwarded-for': '127.0.0.1' }]])(
    'takes %j',
    (headers) => expect(isLocal(headers)).toBe(true),
  );
});
