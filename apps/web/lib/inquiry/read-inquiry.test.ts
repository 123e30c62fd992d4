import { describe, expect, test } from 'vitest';
import { readInquiry } from './read-inquiry.ts';

const NOW = 1_000_000;
const FORM = {
  name: ' Ann Otter ',
  email: ' ann@example.com ',
  position: '',
  intent: 'data',
  message: 'Two lines:\r\nof text',
  action: 'send_offer',
  shown: String(NOW - 10_000),
  homepage: '',
};
const read = (values: Record<string, string> = {}) => readInquiry(new URLSearchParams({ ...FORM, ...values }), NOW);

describe('readInquiry', () => {
  test.for([
    ['name', ' '],
    ['name', 'x'.repeat(201)],
    ['email', 'ann'],
    ['email', 'ann@example.com\nBcc: all@example.com'],
    ['position', 'x'.repeat(201)],
    ['intent', 'gift'],
    ['message', ''],
    ['message', 'x'.repeat(5001)],
    ['action', ''],
  ] as const)('names %s as wrong where it is %j', ([field, value]) =>
    expect(read({ [field]: value })).toMatchObject({ kind: 'errors', fields: [field], draft: { [field]: value } }),
  );

  test('names every wrong field of an empty form', () =>
    expect(readInquiry(new URLSearchParams(), NOW)).toMatchObject({
      kind: 'errors',
      fields: ['name', 'email', 'intent', 'message', 'action'],
    }));

  test.for([String(NOW - 1000), String(NOW + 60_000), '', 'soon', 'NaN'])('is too fast when shown at %j', (shown) =>
    expect(read({ shown }).kind).toBe('too_fast'),
  );

  test('is trapped where a hidden field is filled in', () =>
    expect(read({ homepage: 'https://spam.example' })).toEqual({ kind: 'trapped' }));

  test('is an inquiry without spaces around it and with plain line ends', () =>
    expect(read()).toEqual({
      kind: 'inquiry',
      inquiry: {
        name: 'Ann Otter',
        email: 'ann@example.com',
        position: '',
        intent: 'data',
        message: 'Two lines:\nof text',
        action: 'send_offer',
      },
    }));
});
