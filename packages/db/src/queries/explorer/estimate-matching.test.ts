import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { estimateMatching } from './estimate-matching.ts';

describe('estimateMatching', () => {
  test('expects about as many rows as there are', async ({ db }) => {
    for (const status of ['listed', 'listed', 'listed', 'delisted'] as const)
      await seedFacts(db, { externalId: `${Math.random()}`, status });
    await db.execute(sql`analyze plugin_facts`);
    expect(await estimateMatching(db, pluginFacts, [])).toBe(4);
    expect(await estimateMatching(db, pluginFacts, [eq(pluginFacts.status, 'listed')])).toBe(3);
  });
});
