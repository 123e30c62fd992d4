import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { assertNotImported, claimDataOrigin, getDataOrigin, isImported, markImported } from './data-origin.ts';

describe('claimDataOrigin', () => {
  test('refuses a database of the other origin, imported or not', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    await expect(claimDataOrigin(db, 'live')).rejects.toThrow('this database holds sample data');
    await markImported(db, new Date());
    await expect(claimDataOrigin(db, 'live')).rejects.toThrow('this database holds sample data');
  });

  test('refuses a database that was imported', async ({ db }) => {
    await claimDataOrigin(db, 'live');
    await markImported(db, new Date());
    await expect(claimDataOrigin(db, 'live')).rejects.toThrow('This database was imported for reading');
    await expect(assertNotImported(db)).rejects.toThrow('This database was imported for reading');
  });

  test('takes an empty database, and one of the same origin again', async ({ db }) => {
    expect([await getDataOrigin(db), await isImported(db)]).toEqual([null, false]);
    await claimDataOrigin(db, 'sample');
    await claimDataOrigin(db, 'sample');
    expect([await getDataOrigin(db), await isImported(db)]).toEqual(['sample', false]);
    await assertNotImported(db);
  });
});
