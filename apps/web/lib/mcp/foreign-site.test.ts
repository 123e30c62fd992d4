import { readEnv } from '@pi/domain/env';
import { describe, expect, test } from 'vitest';
import { foreignSite } from './foreign-site.ts';

const env = readEnv({ APP_URL: 'https://plugins.example' });
const of = (headers: Record<string, string>) => foreignSite(new Headers(headers), env);

describe('foreignSite', () => {
  test.for(['', 'evil.example', 'a b', '[', '169.254.1.1'])('refuses the host "%s"', (host) => {
    expect(of({ host })).toContain('not called');
    expect(of({ host, origin: 'https://plugins.example' })).toContain('not called');
  });

  test('refuses a request that names no host', () => {
    expect(of({})).toContain('not called');
  });

  test.for(['null', '', 'evil', 'file:///a', 'https://evil.example', 'https://plugins.example.evil.example'])(
    'refuses the origin "%s"',
    (origin) => {
      expect(of({ host: 'localhost:3000', origin })).toBe('Pages of other sites may not call this server.');
    },
  );

  test('takes programs, which name no origin, and this site itself', () => {
    expect(of({ host: 'plugins.example' })).toBeNull();
    expect(of({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBeNull();
    expect(of({ host: 'plugins.example', origin: 'https://plugins.example' })).toBeNull();
  });
});
