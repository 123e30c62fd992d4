import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, vi } from 'vitest';
import { test } from '../test/fixture.ts';
import { withSql } from '../test/sql.ts';
import { MIGRATIONS_FOLDER, migrate } from './migrate.ts';
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
  // Here, because roles are of all databases: no other file may change this one at the same time.
  test('is refused where it may more than the web app', async ({ sql }) => {
    const file = readdirSync(MIGRATIONS_FOLDER).find((name) => name.endsWith('_web_role.sql')) ?? '';
    const [, check = ''] = readFileSync(join(MIGRATIONS_FOLDER, file), 'utf8').split('--> statement-breakpoint');
    for (const attribute of ['createrole', 'bypassrls', 'superuser']) {
      await sql`begin`;
      await sql.unsafe(`alter role pi_web ${attribute}`);
      await expect(sql.unsafe(check)).rejects.toThrow(/^the role pi_web has more rights than the web app may have/);
      await sql`rollback`;
    }
    await expect(sql.unsafe(check)).resolves.toBeDefined();
  });

  test('cannot migrate, and is told whose address is needed', async ({ databaseUrl }) => {
    await expect(migrate(await createWebLogin(databaseUrl))).rejects.toThrow(
      /^the database's user may not create .*DATABASE_ADMIN_URL/,
    );
  });
});

describe('setWebPassword', () => {
  test('sends the server no password that it could log', async ({ databaseUrl }) => {
    const statements: string[] = [];
    vi.spyOn(Client.prototype, 'query').mockImplementation((text) => {
      statements.push(String(text));
      return Promise.resolve({ rows: [] });
    });
    await setWebPassword(databaseUrl, 'a plain secret');
    vi.restoreAllMocks();
    expect(statements).toEqual([expect.stringMatching(/^alter role "pi_web" login password 'SCRAM-SHA-256\$4096:/)]);
    expect(statements.join()).not.toContain('plain secret');
  });

  test('accepts any characters', async ({ databaseUrl }) => {
    const password = `it's "\\ odd" :/@?#% é ﬁ`;
    await setWebPassword(databaseUrl, password);
    const url = new URL(databaseUrl);
    url.username = 'pi_web';
    url.password = encodeURIComponent(password);
    expect(await withSql(url.href, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });
});
