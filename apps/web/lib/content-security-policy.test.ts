import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

describe('contentSecurityPolicy', () => {
  test('lets no script run without the nonce', () => {
    const scripts = /script-src ([^;]*)/.exec(contentSecurityPolicy('abc', false))?.[1];
    expect(scripts).toContain(`'nonce-abc'`);
    expect(scripts).not.toMatch(/unsafe|https?:|\*/);
  });

  test('lets nobody frame a page', () =>
    expect(contentSecurityPolicy('abc', false)).toContain(`frame-ancestors 'none'`));
});
