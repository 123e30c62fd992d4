import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedCompany, seedPlugin } from '../../../test/seed-market.ts';
import { users } from '../../schema/users.ts';
import { countMentions } from './mentions.sql.ts';

describe('countMentions', () => {
  test('counts rows by table, in any case and within words', async ({ db }) => {
    await seedCompany(db, 'acme-works');
    await seedPlugin(db, { externalId: 'a', developerName: 'The ACME people' });
    await seedPlugin(db, { externalId: 'b', summary: 'acmeish', name: 'Acme' });
    await seedPlugin(db, { externalId: 'c' });
    expect(await countMentions(db, ['Acme'])).toEqual({ companies: 1, plugins: 2 });
    expect(await countMentions(db, ['nobody', 'acmeish'])).toEqual({ plugins: 1 });
    expect(await countMentions(db, [])).toEqual({});
  });

  test('looks into lists too', async ({ db }) => {
    await db.insert(users).values({ email: 'ann@club.example', interests: ['chess', 'Go, of Acme'] });
    expect(await countMentions(db, ['acme'])).toEqual({ users: 1 });
  });
});
