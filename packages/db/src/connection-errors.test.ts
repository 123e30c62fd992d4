import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { connect } from './client.ts';
import { isConnectionError } from './connection-errors.ts';
import { getDataOrigin } from './queries/runs/data-origin.ts';

describe('isConnectionError', () => {
  test('is true of a query against a port where nobody listens', async () => {
    const { db, close } = connect('postgres://nobody:nothing@127.0.0.1:1/nowhere');
    const error = await getDataOrigin(db).catch((reason: unknown) => reason);
    await close();
    expect(isConnectionError(error)).toBe(true);
  });

  test.for(['Connection terminated unexpectedly', 'Client has encountered a connection error and is not queryable'])(
    'is true of the driver’s "%s" behind a query',
    (message) => expect(isConnectionError(new DrizzleQueryError('select 1', [], new Error(message)))).toBe(true),
  );

  test('is true of a server that shuts down', () =>
    expect(isConnectionError(Object.assign(new Error('terminating connection'), { code: '57P01' }))).toBe(true));

  test('is false of a wrong query and of what is no error', () => {
    expect(isConnectionError(Object.assign(new Error('syntax error'), { code: '42601' }))).toBe(false);
    expect(isConnectionError('ECONNREFUSED')).toBe(false);
  });
});
