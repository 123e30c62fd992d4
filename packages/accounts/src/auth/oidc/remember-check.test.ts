import { describe, expect } from 'vitest';
import { test } from '../../../test/oidc-fixture.ts';
import { checkProvider } from './check-provider.ts';
import { rememberCheck } from './remember-check.ts';

describe('a check that is remembered', () => {
  test('asks a provider that is away again after five seconds', async ({ provider }) => {
    let now = 0;
    const check = rememberCheck(checkProvider, () => now);
    provider.isAway = true;
    expect(await check(provider.issuer)).toBe('it cannot be reached');
    provider.isAway = false;
    now = 4999;
    expect(await check(provider.issuer)).toBe('it cannot be reached');
    now = 5000;
    expect(await check(provider.issuer)).toBeNull();
  });

  test('asks a provider that answered again after a minute', async ({ provider }) => {
    let now = 0;
    const check = rememberCheck(checkProvider, () => now);
    expect(await check(provider.issuer)).toBeNull();
    provider.isAway = true;
    now = 59_999;
    expect(await check(provider.issuer)).toBeNull();
    now = 60_000;
    expect(await check(provider.issuer)).toBe('it cannot be reached');
  });

  test('asks once for many at once', async () => {
    let asked = 0;
    const check = rememberCheck(async () => {
      asked += 1;
      return null;
    });
    await Promise.all([check('https://a.example'), check('https://a.example')]);
    expect(asked).toBe(1);
  });
});
