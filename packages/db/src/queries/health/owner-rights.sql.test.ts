import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { WEB_ROLE } from '../../schema/web-policy.ts';
import { hasOwnerRights } from './owner-rights.sql.ts';

describe('hasOwnerRights', () => {
  test('is false of pi_web, and true of the owner', async ({ db }) => {
    expect(await hasOwnerRights(db)).toBe(true);
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local role ${sql.identifier(WEB_ROLE)}`);
      expect(await hasOwnerRights(tx)).toBe(false);
    });
  });
});
