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

  test('answers OPTIONS with what is allowed and no body', () =>
    expect(refuseRequest('OPTIONS', '*')).toEqual({ status: 204, headers: { Allow: ALLOWED_METHODS }, body: '' }));

  test.each(['/', '/api/v1', '/plugins/firefox:a%2Fb', '/companies?q=%E0%A4%95+%25zz', '/a?b=%F0%9F%98%80'])(
    'lets %s go on',
    (target) => {
      expect(refuseRequest('GET', target)).toBeNull();
      expect(refuseRequest('HEAD', target)).toBeNull();
    },
  );
});
