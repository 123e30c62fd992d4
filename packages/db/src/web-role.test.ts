import { describe, expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { withSql } from '../test/sql.ts';
import { migrate } from './migrate.ts';
import { createWebLogin, setWebPassword } from './web-role.ts';

describe('createWebLogin', () => {
  test('gives an address of the same database for pi_web, and voids the one before', async ({ databaseUrl }) => {
    const first = await createWebLogin(databaseUrl);
    const second = await createWebLogin(databaseUrl);
    const whoAmI = (url: string) => withSql(url, (sql) => sql`select current_user as who, current_database() as name`);
    expect(await whoAmI(second)).toEqual([{ who: 'pi_web', name: new URL(databaseUrl).pathname.slice(1) }]);
    await expect(whoAmI(first)).rejects.toThrow(/password authentication failed/);
  });
});

describe('the role of the web app', () => {
  test('cannot migrate, and is told whose address is needed', async ({ databaseUrl }) => {
    await expect(migrate(await createWebLogin(databaseUrl))).rejects.toThrow(
      /^the database's user may not create .*DATABASE_ADMIN_URL/,
    );
  });
});

describe('setWebPassword', () => {
  test('accepts any characters', async ({ databaseUrl }) => {
    const password = `it's "\\ odd" :/@?#%`;
    await setWebPassword(databaseUrl, password);
    const url = new URL(databaseUrl);
    url.username = 'pi_web';
    url.password = encodeURIComponent(password);
    expect(await withSql(url.href, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });
});
