import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { listKnownIds } from './stored-plugins.ts';

describe('listKnownIds', () => {
  test('lists plugins unseen for longest first, then the biggest, then by id, however they were stored', async ({
    db,
  }) => {
    await seedPlugin(db, { externalId: 'b', users: 5 });
    await seedPlugin(db, { externalId: 'a', users: 5 });
    await seedPlugin(db, { externalId: 'd', users: null });
    await seedPlugin(db, { externalId: 'c', users: null });
    await seedPlugin(db, { externalId: 'big', users: 90 });
    await seedPlugin(db, { externalId: 'unseen', users: 1, lastSeenOn: '2026-11-01' });
    expect(await listKnownIds(db, MARKET, TODAY)).toEqual(['unseen', 'big', 'a', 'b', 'c', 'd']);
  });
});
