import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { companies } from '../../schema/companies.ts';
import { insertStatementOf } from './seed.sql.ts';

describe('insertStatementOf', () => {
  test('is nothing for an empty table', async ({ db }) => {
    expect(await db.transaction((tx) => insertStatementOf(tx, companies))).toBeNull();
  });

  test('inserts the same rows, whatever their texts hold', async ({ db }) => {
    const names = [`O'Neil \\ "x"`, 'two\nlines', '$1, null'];
    await db.insert(companies).values(names.map((name, index) => ({ slug: `c${index}`, name, nameKey: 'k' })));
    const before = await db.select().from(companies);
    const statement = await db.transaction((tx) => insertStatementOf(tx, companies));
    await db.execute(sql`truncate companies restart identity cascade`);
    await db.execute(sql.raw(`do $sample$ begin ${statement} end $sample$`));
    expect(await db.select().from(companies)).toEqual(before);
    const [added] = await db.insert(companies).values({ slug: 'next', name: 'next', nameKey: 'k' }).returning();
    expect(added?.id).toBe(4);
  });
});
