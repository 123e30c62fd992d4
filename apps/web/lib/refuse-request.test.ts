import { ErrorAnswer } from '@pi/domain/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLOWED_METHODS, refuseRequest } from './refuse-request.ts';

describe('refuseRequest', () => {
  test.each(['%E0%A4%A', '%zz', '%', '%00', 'a%00b', '%ED%A0%80', '%ff', '%C0%80'])(
    'answers 400 to %s in a path and in a query, as JSON under /api',
    (part) => {
      for (const target of [`/api/${part}`, `/api?q=${part}`, `/api/v1/plugins/a:${part}/metrics?from=2026-01-01`]) {
        const refusal = refuseRequest('GET', target);
        expect([refusal?.status, refusal?.headers['Content-Type']]).toEqual([400, 'application/json']);
        expect(ErrorAnswer.parse(JSON.parse(refusal?.body ?? ''))).toMatchObject({ code: 'invalid_request' });
      }
      for (const target of [`/${part}`, `/apis/${part}`, `/status?q=${part}`])
        expect(refuseRequest('GET', target)).toMatchObject({
          status: 400,
          headers: { 'Content-Type': expect.stringMatching(/^text\/plain/) },
        });
    },
  );

  test('names every parameter that is no text', () => {
    const issuesOf = (target: string) => JSON.parse(refuseRequest('GET', target)?.body ?? '').issues;
    expect(issuesOf('/api/v1/marketplaces/firefox/plugins?q=%00')).toEqual([
      { field: 'q', message: 'q holds a percent sign that encodes no character that a text may have.' },
    ]);
    expect(issuesOf('/api?q=a%00&page=1&%zz=2')).toMatchObject([{ field: 'q' }, { field: '%zz' }]);
    expect(issuesOf('/api/%zz?page=1')).toEqual([]);
  });

  test('answers 400 to a parameter that Next would drop, of the API only', () => {
    const refusal = refuseRequest('GET', '/api/v1?a=1&__proto__=2');
    expect([refusal?.status, JSON.parse(refusal?.body ?? '').issues]).toEqual([
      400,
      [{ field: '__proto__', message: 'There is no parameter "__proto__".' }],
    ]);
    expect(refuseRequest('GET', '/companies?__proto__=2')).toBeNull();
  });

  test.each(['TRACE', 'CONNECT', 'PATCH', 'POST', 'PUT', 'DELETE', 'PROPFIND', 'BREW'])(
    'answers 405 to %s everywhere, with what is allowed',
    (method) => {
      const refusal = refuseRequest(method, '/api/v1');
      expect(refusal).toMatchObject({ status: 405, headers: { Allow: ALLOWED_METHODS } });
      expect(JSON.parse(refusal?.body ?? '')).toMatchObject({ code: 'method_not_allowed', dataOrigin: null });
      expect(refuseRequest(method, '/status')).toMatchObject({ status: 405, headers: { Allow: ALLOWED_METHODS } });
    },
  );

  test('lets every text go on that is encoded, and answers any other bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const target = `/api?q=${encodeURIComponent(text)}`;
        expect(refuseRequest('GET', target)?.status).toBe(text.includes('\0') ? 400 : undefined);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (target) => {
        expect([undefined, 400]).toContain(refuseRequest('GET', target)?.status);
      }),
    );
  });

  test('lets POST through where an inventory is checked, and other methods nowhere there', () => {
    for (const target of ['/check', '/check/csv', '/api/v1/check', '/api/v1/check?marketplace=edge', '/api/mcp']) {
      expect(refuseRequest('POST', target)).toBeNull();
      if (target !== '/api/mcp') expect(refuseRequest('PUT', target)).toMatchObject({ status: 405 });
    }
    expect(refuseRequest('POST', '/checks')).toMatchObject({ status: 405 });
  });

  test('answers OPTIONS with what is allowed and no body', () =>
    expect(refuseRequest('OPTIONS', '*')).toEqual({ status: 204, headers: { Allow: ALLOWED_METHODS }, body: '' }));

  test.each(['/api/v1/plugins?limit=1', '/api/openapi.json', '/api/health', '/plugins/firefox:a/users.csv'])(
    'tells scripts of other sites that they may read %s',
    (target) =>
      expect(refuseRequest('OPTIONS', target)?.headers).toMatchObject({
        Allow: ALLOWED_METHODS,
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': ALLOWED_METHODS,
        'Access-Control-Allow-Headers': 'Authorization, *',
      }),
  );

  test.each(['/api/account/export', '/api/auth/sign-in/email-otp', '/api/cron/daily-ingestion', '*'])(
    'tells them nothing about %s',
    (target) => expect(refuseRequest('OPTIONS', target)?.headers).toEqual({ Allow: ALLOWED_METHODS }),
  );

  test('says that agents send messages by POST, and tells scripts of other sites no more', () => {
    expect(refuseRequest('OPTIONS', '/api/mcp')?.headers).toEqual({ Allow: 'POST, OPTIONS' });
    expect(refuseRequest('GET', '/api/mcp')).toMatchObject({ status: 405, headers: { Allow: 'POST, OPTIONS' } });
  });

  test.each(['/api/v1/check', '/check/csv', '/services/inquiry'])('lets POST alone go on to %s', (path) => {
    const Allow = 'POST, OPTIONS';
    expect(refuseRequest('POST', `${path}?format=csv`)).toBeNull();
    expect(refuseRequest('OPTIONS', path)?.headers.Allow).toBe(Allow);
    for (const method of ['GET', 'HEAD', 'PUT']) {
      const refusal = refuseRequest(method, path);
      expect(refusal).toMatchObject({ status: 405, headers: { Allow } });
      expect(refusal?.body).toContain(`${method} is not allowed here: use POST.`);
    }
    expect(refuseRequest('POST', `${path}s`)?.status).toBe(405);
  });

  test('says that the page of the inventory check takes GET and POST', () =>
    expect(refuseRequest('PUT', '/check')?.headers.Allow).toBe('GET, HEAD, POST, OPTIONS'));

  test.each(['/', '/api/v1', '/plugins/firefox:a%2Fb', '/companies?q=%E0%A4%95+%25zz', '/a?b=%F0%9F%98%80'])(
    'lets %s go on',
    (target) => {
      expect(refuseRequest('GET', target)).toBeNull();
      expect(refuseRequest('HEAD', target)).toBeNull();
    },
  );
});
