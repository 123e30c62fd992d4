import { connect } from '@pi/db';
import { getDataOrigin } from '@pi/db/queries/runs/get-data-origin';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError, isUnreachable, toApiError } from './api-error.ts';

describe('isUnreachable', () => {
  test('is true of a query against a port where nobody listens', async () => {
    const { db, close } = connect('postgres://nobody:nothing@127.0.0.1:1/nowhere');
    const error = await getDataOrigin(db).catch((reason: unknown) => reason);
    await close();
    expect(isUnreachable(error)).toBe(true);
  });

  test('is false of a wrong query and of what is no error', () => {
    expect(isUnreachable(Object.assign(new Error('syntax error'), { code: '42601' }))).toBe(false);
    expect(isUnreachable('ECONNREFUSED')).toBe(false);
  });
});

describe('toApiError', () => {
  test('answers 500 to the unforeseen and keeps its words to itself', () => {
    const error = toApiError(new Error('password of the database: hunter2'));
    expect(error.status).toBe(500);
    expect(error.message).not.toContain('hunter2');
  });

  test('answers 503 when the database is down', () =>
    expect(toApiError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })).status).toBe(503));

  test('answers 400 to a wrong parameter and names it', () => {
    const wrong = z.object({ page: z.coerce.number() }).safeParse({ page: 'x' }).error;
    expect(toApiError(wrong)).toMatchObject({ status: 400, field: 'page' });
    expect(toApiError(wrong).message).toMatch(/^page: /);
  });

  test('keeps what a route decided itself', () => {
    const error = new ApiError(404, 'no such plugin');
    expect(toApiError(error)).toBe(error);
  });
});
