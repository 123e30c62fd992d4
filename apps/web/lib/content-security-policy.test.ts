import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

describe('contentSecurityPolicy', () => {
  test('allows no script without the nonce', () => {
    const scripts = /script-src ([^;]*)/.exec(contentSecurityPolicy('abc', false))?.[1];
    expect(scripts).toContain(`'nonce-abc'`);
    expect(scripts).not.toMatch(/unsafe|https?:|\*/);
  });

  test('allows no site to frame a page', () =>
    expect(contentSecurityPolicy('abc', false)).toContain(`frame-ancestors 'none'`));
});
