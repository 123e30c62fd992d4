import { instance } from '@pi/db';
import { insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { claimDataOrigin } from '@pi/db/queries/runs/claim-data-origin';
import { test } from '@pi/db/testing';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { identifierText, pluginText } from './identity-texts.ts';
import {
  EMPTY_SUPPRESSION_LIST,
  loadSuppressionList,
  lockSuppressionList,
  suppress,
  suppressionHash,
} from './suppression-list.ts';

const acme = { name: 'Acme', site: 'https://acme.dev', siteVerified: true };

/** Makes a suppression list of these texts. */
async function suppressTexts(db: Parameters<typeof loadSuppressionList>[0], texts: string[]) {
  await claimDataOrigin(db as Parameters<typeof claimDataOrigin>[0], 'sample');
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

  test('removes nothing by an empty list', () =>
    expect(suppress(EMPTY_SUPPRESSION_LIST, 'toy', result)).toEqual({ result, hasSuppressed: false }));

  test('removes listings of a suppressed developer', async ({ db }) => {
    await suppressTexts(db, [identifierText({ kind: 'site', value: 'acme.dev' })]);
    const suppressed = suppress(await loadSuppressionList(db), 'toy', result);
    expect(suppressed.result.listings.map(({ externalId }) => externalId)).toEqual(['b']);
    expect(suppressed.hasSuppressed).toBe(true);
  });

  test.for(['c', 'd'])(
    'removes what is said of the suppressed plugin %s, in its own marketplace only',
    async (id, { db }) => {
      await suppressTexts(db, [pluginText('toy', id)]);
      const list = await loadSuppressionList(db);
      const { gone, problems } = suppress(list, 'toy', result).result;
      expect([...gone, ...problems].map(({ externalId }) => externalId)).not.toContain(id);
      expect(suppress(list, 'other', result).hasSuppressed).toBe(false);
    },
  );
});

describe('lockSuppressionList', () => {
  test('loads the list again when it has grown', async ({ db }) => {
    await suppressTexts(db, [pluginText('toy', 'a')]);
    const list = await db.transaction((tx) => lockSuppressionList(tx, EMPTY_SUPPRESSION_LIST));
    expect(list.hasPlugin('toy', 'a')).toBe(true);
    expect(await db.transaction((tx) => lockSuppressionList(tx, list))).toBe(list);
  });
});
