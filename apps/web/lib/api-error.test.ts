import { ErrorAnswer } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError, errorResponse, invalidRequest, toApiError } from './api-error.ts';

describe('toApiError', () => {
  test('answers 500 to an unexpected error and does not repeat its message', () => {
    const error = toApiError(new Error('password of the database: hunter2'));
    expect(error).toMatchObject({ status: 500, code: 'internal_error' });
    expect(error.message).not.toContain('hunter2');
  });

  test('answers 500 where an answer does not fit its own shape', () =>
    expect(toApiError(z.string().safeParse(1).error).code).toBe('internal_error'));

  test('answers 503 when the database is down', () =>
    expect(toApiError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toMatchObject({
      status: 503,
      code: 'database_unavailable',
    }));

  test('keeps an error that a route throws', () => {
    const error = new ApiError('not_found', 'There is no plugin "a".');
    expect(toApiError(error)).toBe(error);
  });
});

describe('errorResponse', () => {
  test('has the status of its code and every issue at once', async () => {
    const issues = [
      { field: 'page', message: 'page must be at least 1.' },
      { field: 'sort', message: 'sort must be one of name, users.' },
    ];
    const response = errorResponse(invalidRequest(issues), 'live');
    expect(response.status).toBe(400);
    expect(ErrorAnswer.parse(await response.json())).toEqual({
      dataOrigin: 'live',
      message: '2 things are wrong with this request: see page and sort.',
      code: 'invalid_request',
      issues,
    });
  });
});
