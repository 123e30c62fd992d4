import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError, toApiError } from './api-error.ts';

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
