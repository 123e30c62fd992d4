import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { describeDatabaseError, isRefusal, isStorageUnusable, isTransientError } from './database-errors.ts';

const withCode = (code: string) => Object.assign(new Error('of the server'), { code });

describe('isTransientError', () => {
  test('is false for an error that is its own cause', () => {
    const error = new Error('again');
    error.cause = error;
    expect(isTransientError(error)).toBe(false);
  });

  test.for(['42601', '22P02', '23505', 'EACCES'])('is false for code %s, which a retry does not change', (code) =>
    expect(isTransientError(withCode(code))).toBe(false),
  );

  test('is false for what is no error', () => {
    expect(isTransientError('ECONNRESET')).toBe(false);
    expect(isTransientError(undefined)).toBe(false);
    expect(isTransientError(new Error('the run has work again'))).toBe(false);
  });

  test.for([
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'],
    ...['08006', '57P01', '57P02', '57P03', '53300', '40001', '40P01'],
  ])('is true for code %s, alone and behind a query', (code) => {
    expect(isTransientError(withCode(code))).toBe(true);
    expect(isTransientError(new DrizzleQueryError('select 1', [], withCode(code)))).toBe(true);
  });

  test('is true for a terminated connection, which pg reports without a code', () =>
    expect(isTransientError(new DrizzleQueryError('select 1', [], new Error('Connection terminated')))).toBe(true));
});

describe('isStorageUnusable', () => {
  test.for(['23505', '40001', '57P01', 'ENOENT', '42P01'])('is false for code %s', (code) =>
    expect(isStorageUnusable(withCode(code))).toBe(false),
  );

  test('is false for a store that a firewall keeps away', () => {
    const refused = Object.assign(new Error('connect EACCES 192.0.2.1:443'), { code: 'EACCES' });
    expect(isStorageUnusable(new Error('the store did not answer', { cause: refused }))).toBe(false);
  });

  test.for(['53100', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', '42501', '25006'])(
    'is true for code %s, alone and behind a query',
    (code) => {
      expect(isStorageUnusable(withCode(code))).toBe(true);
      expect(isStorageUnusable(new DrizzleQueryError('select 1', [], withCode(code)))).toBe(true);
    },
  );
});

describe('isRefusal', () => {
  test.for(['22P02', '22P05', '22003', '22021', '23514', '54000', 'P0001'])(
    'is true for code %s, which rows cause',
    (code) => expect(isRefusal(new DrizzleQueryError('select 1', [], withCode(code)))).toBe(true),
  );

  test.for(['53100', 'ENOSPC', '57014', '57P01', '40001', '42P01', '42501', 'ECONNRESET', 'XX000'])(
    'is false for code %s, which says nothing about rows',
    (code) => {
      expect(isRefusal(withCode(code))).toBe(false);
      expect(isRefusal(new DrizzleQueryError('select 1', [], withCode(code)))).toBe(false);
    },
  );

  test('is false for an error of the driver that has no code', () =>
    expect(isRefusal(new DrizzleQueryError('select 1', [], new Error('Query read timeout')))).toBe(false));

  test('is true for an error of our own code', () => {
    expect(isRefusal(new Error('plugin moss was not stored'))).toBe(true);
    expect(isRefusal(Object.assign(new TypeError('not a text'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(true);
  });
});

describe('describeDatabaseError', () => {
  test('never repeats the values of a failed query', () => {
    const values = ['jane@example.com'];
    expect(describeDatabaseError(new DrizzleQueryError('select $1', values))).toBe('a query failed');
    const caused = new DrizzleQueryError('select $1', values, withCode('22P02'));
    expect(describeDatabaseError(caused)).toBe('of the server');
  });

  test('is at most 300 characters long and never ends in half a character', () => {
    const description = describeDatabaseError(new Error(`${'a'.repeat(299)}😀`));
    expect(description).toBe('a'.repeat(299));
  });

  test('describes what is no error', () => expect(describeDatabaseError('stopped')).toBe('stopped'));
});
