import { describe, expect, test } from 'vitest';
import { describeCauses } from './describe-causes.ts';

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe('describeCauses', () => {
  test('gives every cause, with its code where the message has none', () => {
    const cause = withCode('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(describeCauses(new TypeError('fetch failed', { cause }))).toBe(
      'fetch failed: self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)',
    );
  });

  test('gives the reason of the first of several addresses', () => {
    const refused = withCode('connect ECONNREFUSED ::1:80', 'ECONNREFUSED');
    const cause = Object.assign(new AggregateError([refused]), { code: 'ECONNREFUSED' });
    expect(describeCauses(new TypeError('fetch failed', { cause }))).toBe(
      'fetch failed: ECONNREFUSED: connect ECONNREFUSED ::1:80',
    );
  });

  test('describes what is no error', () => expect(describeCauses('stopped')).toBe('stopped'));
});
