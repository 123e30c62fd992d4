import { connect } from '@pi/db';
import { getCompany } from '@pi/db/queries/companies/get-company';
import { describe, expect, test } from 'vitest';
import { loggedError } from './log.ts';

describe('loggedError', () => {
  test('leaves out the statement and the values of a failed query, and keeps its cause and frames', async () => {
    const { db, close } = connect('postgres://nobody:nothing@127.0.0.1:1/nowhere');
    const thrown = await getCompany(db, 'jane@example.com\n    at example.com').catch((error) => error);
    await close();
    expect(String(thrown.stack)).toContain('example.com');
    const logged = loggedError(thrown);
    expect(logged).toMatchObject({ message: expect.stringContaining('ECONNREFUSED') });
    expect(logged.stack).toMatch(/^at /);
    expect(JSON.stringify(logged)).not.toMatch(/example\.com|select/);
  });

  test('describes what is no error', () =>
    expect(loggedError('stopped')).toEqual({ type: 'string', message: 'stopped' }));
});
