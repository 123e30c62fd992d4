import { describe, expect, test } from 'vitest';
import { refuseCron } from './cron-auth.ts';

const SECRET = 'a-secret-of-sixteen';

describe('refuseCron', () => {
  test.each([
    ['no header', null],
    ['an empty header', ''],
    ['another secret', 'Bearer another-secret-of-sixteen'],
    ['the beginning of the secret', `Bearer ${SECRET.slice(0, -1)}`],
    ['more than the secret', `Bearer ${SECRET}x`],
    ['the secret alone', SECRET],
    ['another scheme', `Basic ${SECRET}`],
  ])('answers 401 to %s', (_what, header) => expect(refuseCron(header, SECRET, true)?.status).toBe(401));

  test('answers 503 in production where no secret is set, whatever is sent', () => {
    expect(refuseCron('Bearer undefined', undefined, true)?.status).toBe(503);
    expect(refuseCron('Bearer ', '', true)?.status).toBe(503);
  });

  test('names the setting that is missing for the log alone', () => {
    const refusal = refuseCron(null, undefined, true);
    expect(refusal?.message).not.toMatch(/CRON_SECRET/);
    expect(String(refusal?.cause)).toMatch(/CRON_SECRET is not set/);
  });

  test('needs the secret outside production too, where one is set', () =>
    expect(refuseCron(null, SECRET, false)?.status).toBe(401));

  test('allows the secret', () => expect(refuseCron(`Bearer ${SECRET}`, SECRET, true)).toBeNull());

  test('allows everybody outside production where no secret is set', () =>
    expect(refuseCron(null, undefined, false)).toBeNull());
});
