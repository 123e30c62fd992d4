import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { listTagsWith } from './related-tags.ts';

describe('listTagsWith', () => {
  test('gives the tags of the plugins that have one, the most frequent first', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', tags: ['email', 'crm'] });
    await seedFacts(db, { externalId: 'b', tags: ['email', 'notes'] });
    await seedFacts(db, { externalId: 'c', tags: ['email', 'notes'] });
    await seedFacts(db, { externalId: 'd', tags: ['crm'] });
    // The store says once more what we say.
    await seedFacts(db, { externalId: 'e', tags: ['notes'], storeTags: ['email', 'notes'] });
    expect(await listTagsWith(db, 'email', 10)).toEqual([
      { value: 'email', count: 4 },
      { value: 'notes', count: 3 },
      { value: 'crm', count: 1 },
    ]);
    expect(await listTagsWith(db, 'none', 10)).toEqual([]);
  });

  test('gives the tag itself first, however many others all its plugins have', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', tags: ['archive', 'backup', 'zip'] });
    expect(await listTagsWith(db, 'zip', 2)).toEqual([
      { value: 'zip', count: 1 },
      { value: 'archive', count: 1 },
    ]);
  });
});
