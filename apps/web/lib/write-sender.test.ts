import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { writeSender } from './write-sender.ts';

function headersAfter(proxies: number, headers: Record<string, string>, httpVersion = '1.1') {
  const request = { headers, httpVersion, socket: { remoteAddress: '203.0.113.7' } } as unknown as IncomingMessage;
  writeSender(request, proxies);
  return request.headers;
}

describe('writeSender', () => {
  test('puts the address of the connection behind what the sender says', () => {
    expect(headersAfter(0, { 'x-forwarded-for': '198.51.100.1' })).toEqual({
      'x-forwarded-for': '198.51.100.1, 203.0.113.7',
    });
    expect(headersAfter(0, {})).toEqual({ 'x-forwarded-for': '203.0.113.7' });
  });

  test('leaves to a proxy in front what it wrote', () =>
    expect(headersAfter(1, { 'x-forwarded-for': '198.51.100.1' })).toEqual({ 'x-forwarded-for': '198.51.100.1' }));

  test('marks requests of HTTP 1.0', () => {
    expect(headersAfter(1, {}, '1.0')).toEqual({ via: '1.0 unknown' });
    expect(headersAfter(1, { via: '1.0 squid' }, '1.0')).toEqual({ via: '1.0 squid' });
  });
});
