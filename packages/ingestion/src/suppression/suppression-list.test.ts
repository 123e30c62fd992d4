import { type Db, instance } from '@pi/db';
import { insertSuppressionHashes, lockSuppressionTable } from '@pi/db/queries/erasure/suppression-list';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test } from '@pi/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { identifierText, pluginText } from './identity-texts.ts';
import { loadSuppressionList, lockSuppressionList, suppress, suppressionHash } from './suppression-list.ts';

const acme = { name: 'Acme', site: 'https://acme.dev', siteVerified: true };

/** Makes a suppression list of these texts. */
async function suppressTexts(db: Db, texts: string[]) {
  await claimDataOrigin(db, 'sample');
  const [{ suppressionKey } = { suppressionKey: '' }] = await db.select().from(instance);
  await db.transaction((tx) =>
    insertSuppressionHashes(
      tx,
      texts.map((text) => suppressionHash(suppressionKey, text)),
    ),
  );
}

describe('suppress', () => {
  const result = {
    listings: [aListing({ externalId: 'a', developer: acme }), aListing({ externalId: 'b' })],
    gone: [{ externalId: 'c', reason: 'removed' }],
    problems: [{ kind: 'invalid_value' as const, message: 'size', externalId: 'd' }],
  };

  test('removes nothing by an empty list', async ({ db }) =>
    expect(suppress(await loadSuppressionList(db), 'toy', result)).toEqual({ result, isNamed: false }));

  test('removes listings of a suppressed developer', async ({ db }) => {
    await suppressTexts(db, [identifierText({ kind: 'site', value: 'acme.dev' })]);
    const suppressed = suppress(await loadSuppressionList(db), 'toy', result);
    expect(suppressed.result.listings.map(({ externalId }) => externalId)).toEqual(['b']);
    expect(suppressed.isNamed).toBe(true);
  });

  test.for(['c', 'd'])(
    'removes what is said of the suppressed plugin %s, in its own marketplace only',
    async (id, { db }) => {
      await suppressTexts(db, [pluginText('toy', id)]);
      const list = await loadSuppressionList(db);
      const { gone, problems } = suppress(list, 'toy', result).result;
      expect([...gone, ...problems].map(({ externalId }) => externalId)).not.toContain(id);
      expect(suppress(list, 'other', result).isNamed).toBe(false);
    },
  );
});

describe('lockSuppressionList', () => {
  test('lets nobody be added until the transaction ends', async ({ db }) => {
    await suppressTexts(db, [pluginText('toy', 'a')]);
    let adding: Promise<void> | undefined;
    await db.transaction(async (tx) => {
      const list = await lockSuppressionList(tx);
      expect(list.hasPlugin('toy', 'a')).toBe(true);
      adding = db.transaction((other) => lockSuppressionTable(other, 'exclusive'));
      await expect.poll(() => hasWaiting(db)).toBe(true);
    });
    await adding;
  });
});

async function hasWaiting(db: Db): Promise<boolean> {
  return (await db.execute(sql`select from pg_locks where not granted`)).rowCount !== 0;
}
