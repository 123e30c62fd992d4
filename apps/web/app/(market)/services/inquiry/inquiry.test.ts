import { listInquiries } from '@pi/db/queries/inquiries/inquiries';
import { test as base } from '@pi/db/testing';
import { describe, expect, vi } from 'vitest';

const FORM = {
  name: 'Ann Otter',
  email: 'ann@example.com',
  position: '',
  intent: 'data',
  message: 'All of it',
  action: 'send_offer',
  shown: '1000',
};
type Send = (values?: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;

// Modules are reset for each test, because they keep the pool, the settings and the limits.
const test = base.extend<{ send: Send }>({
  send: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const { POST } = await import('./route.ts');
    await use((values = {}, headers = { 'sec-fetch-site': 'same-origin' }) =>
      POST(
        new Request('http://localhost/services/inquiry', {
          method: 'POST',
          headers: { ...headers, 'x-forwarded-for': '192.0.2.1' },
          body: new URLSearchParams({ ...FORM, ...values }),
        }),
      ),
    );
  },
});

const locationOf = (response: Response) => [response.status, response.headers.get('location')];

describe('the form of the services page', () => {
  test('is refused from another site', async ({ send, db }) => {
    expect((await send({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({}, {})).status).toBe(403);
    expect(await listInquiries(db, 9)).toEqual([]);
  });

  test('is refused where it is very large', async ({ send }) =>
    expect((await send({ message: 'x'.repeat(100_000) })).status).toBe(413));

  test('leads back with the names of wrong fields, and keeps what was written', async ({ send, db }) => {
    const response = await send({ email: 'ann', message: '' });
    expect(locationOf(response)).toEqual([303, '/services?errors=email,message#inquiry']);
    expect(response.headers.get('set-cookie')).toMatch(/^inquiry=\w+/);
    expect(await listInquiries(db, 9)).toEqual([]);
  });

  test('keeps nothing of a program that fills in a hidden field, and does not say so', async ({ send, db }) => {
    expect(locationOf(await send({ homepage: 'https://spam.example' }))).toEqual([303, '/services?sent=1#inquiry']);
    expect(await listInquiries(db, 9)).toEqual([]);
  });

  test('leads somebody who asks for a report to those there are', async ({ send }) =>
    expect(locationOf(await send({ intent: 'report' }))).toEqual([303, '/services?sent=report#inquiry']));

  test('keeps five inquiries of one sender an hour, without their address', async ({ send, db }) => {
    for (let count = 0; count < 5; count++) expect(locationOf(await send())).toEqual([303, '/services?sent=1#inquiry']);
    expect(locationOf(await send())).toEqual([303, '/services?problem=too_many#inquiry']);
    const kept = await listInquiries(db, 9);
    expect(kept).toHaveLength(5);
    expect(kept[0]).toMatchObject({
      name: 'Ann Otter',
      email: 'ann@example.com',
      intent: 'data',
      action: 'send_offer',
    });
    expect(JSON.stringify(kept)).not.toContain('192.0.2.1');
  });
});
