import { expect, test } from 'vitest';
import { refusalPage } from './refusal-page.ts';
import { refuseRequest } from './refuse-request.ts';

test('markup in a parameter’s name stays text', () =>
  expect(refusalPage([{ message: '<script>alert("1")</script>' }])).toContain(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;',
  ));

test('a browser is answered with a page, and with a search', () => {
  const refusal = refuseRequest('GET', '/plugins?%3Cb%3E=%zz', 'text/html,*/*;q=0.8');
  expect([refusal?.status, refusal?.headers['Content-Type']]).toEqual([400, 'text/html; charset=utf-8']);
  expect(refusal?.body).toMatch(/&lt;b&gt; holds a percent sign.*<form action="\/search">/s);
});

test('a program is answered with text, and the API in JSON', () => {
  expect(refuseRequest('GET', '/%zz', '*/*')?.headers['Content-Type']).toMatch(/^text\/plain/);
  expect(refuseRequest('GET', '/api/%zz', 'text/html')?.headers['Content-Type']).toBe('application/json');
});

test('a form may be sent to the inquiries alone, outside of the routes that take actions', () => {
  expect(refuseRequest('POST', '/services/inquiry')).toBeNull();
  for (const target of ['/services', '/services/inquiry/', '/api/v1/plugins', '/api/cron/x', '/api'])
    expect(refuseRequest('POST', target)?.status).toBe(405);
  expect(refuseRequest('PUT', '/services/inquiry')?.status).toBe(405);
  // Each of them answers the methods that it does not know.
  expect(refuseRequest('PUT', '/api/questionnaire/submit-answers/x')).toBeNull();
});
