import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedType } from './accept.ts';

const BOTH = ['application/json', 'text/csv'] as const;

describe('acceptedType', () => {
  test.for([
    'text/html',
    'application/json;q=0, text/csv; q=0.000',
    'application/json;q=0',
    'image/*',
    'json',
    'application/json;q=x',
    '*/*;q=0',
  ])('refuses %s where JSON alone is answered', (accept) => {
    const refused = expect.objectContaining({ code: 'not_acceptable', message: expect.stringContaining('json') });
    expect(() => acceptedType(accept, ['application/json'])).toThrow(refused);
  });

  test.for([
    [null, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv, application/json', 'application/json'],
    ['text/csv;q=0.9, application/json;q=0.8', 'text/csv'],
    ['application/json;q=0.5, */*;q=0.1, text/csv;q=0.7', 'text/csv'],
    ['*/*, application/json;q=0', 'text/csv'],
    ['text/*;q=0.3, text/csv;q=0, application/json;q=0.1', 'application/json'],
  ] as const)('reads %s as %s', ([accept, type]) => expect(acceptedType(accept, BOTH)).toBe(type));

  test('takes a format for the one that it is built on', () => {
    for (const accept of ['application/rss+xml', 'application/xml', 'text/xml', 'application/*'])
      expect(acceptedType(accept, ['application/rss+xml'])).toBe('application/rss+xml');
    expect(() => acceptedType('application/json', ['application/rss+xml'])).toThrow();
  });

  test('takes JSON lines under each of their names', () => {
    for (const accept of ['text/x-ndjson', 'application/x-ndjson', 'application/jsonl;q=0.1, text/csv;q=0'])
      expect(acceptedType(accept, ['text/csv', 'text/x-ndjson'])).toBe('text/x-ndjson');
  });

  test('throws nothing else, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (accept) => {
        try {
          expect(BOTH).toContain(acceptedType(accept, BOTH));
        } catch (error) {
          expect(error).toMatchObject({ code: 'not_acceptable' });
        }
      }),
    );
  });
});
