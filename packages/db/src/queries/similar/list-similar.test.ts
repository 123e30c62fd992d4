import type { SimilarEntry } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedCompany, seedPlugin } from '../../../test/seed-market.ts';
import { findSimilarIds } from './find-similar-ids.ts';
import { listSimilar } from './list-similar.ts';
import { writeSimilar } from './write-similar.ts';

const MANY = { similar: 20, elsewhere: 10 };
const entry = (id: number, values: Partial<SimilarEntry> = {}): SimilarEntry => ({
  ...{ id, score: 0.5, kind: 'competitor', words: ['tab'], tags: [], isSameCategory: false },
  ...values,
});

describe('listSimilar', () => {
  test('is empty for a plugin that there is none of, or of which nothing is derived', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    expect(await listSimilar(db, id, MANY)).toEqual({ similar: [], elsewhere: [] });
    expect(await listSimilar(db, 999, MANY)).toEqual({ similar: [], elsewhere: [] });
  });

  test('gives the stored lists with the rows of their plugins, up to the limits', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const own = await seedPlugin(db, { externalId: 'own' });
    const [a, b] = [await seedPlugin(db, { externalId: 'a', companyId }), await seedPlugin(db, { externalId: 'b' })];
    const far = await seedPlugin(db, { externalId: 'far', marketplace: 'other' });
    const similar = [entry(b, { kind: 'extension', words: ['harbor'], tags: ['tabs'] }), entry(a)];
    await writeSimilar(db, 'test-market', [{ pluginId: own, similar, elsewhere: [entry(far)], basis: '1' }]);
    const found = await listSimilar(db, own, MANY);
    expect(found.similar).toMatchObject([
      { id: b, kind: 'extension', words: ['harbor'], tags: ['tabs'], plugin: { externalId: 'b', companySlug: null } },
      { id: a, kind: 'competitor', plugin: { externalId: 'a', companySlug: 'acme' } },
    ]);
    expect(found.elsewhere).toMatchObject([{ id: far, plugin: { marketplace: 'other' } }]);
    const first = await listSimilar(db, own, { similar: 1, elsewhere: 0 });
    expect([first.similar.length, first.elsewhere.length]).toEqual([1, 0]);
  });

  test('leaves out what was delisted since', async ({ db }) => {
    const own = await seedPlugin(db, { externalId: 'own' });
    const gone = await seedPlugin(db, { externalId: 'gone', status: 'delisted' });
    await writeSimilar(db, 'test-market', [{ pluginId: own, similar: [entry(gone)], elsewhere: [], basis: '1' }]);
    expect(await listSimilar(db, own, MANY)).toEqual({ similar: [], elsewhere: [] });
    expect(await findSimilarIds(db, 'test-market', ['own'], 10)).toEqual(new Map([['own', []]]));
  });
});

describe('writeSimilar', () => {
  test('stores nothing of a plugin that was deleted meanwhile', async ({ db }) => {
    await seedPlugin(db, { externalId: 'own' });
    await writeSimilar(db, 'test-market', [{ pluginId: 999, similar: [], elsewhere: [], basis: '1' }]);
    expect(await listSimilar(db, 999, MANY)).toEqual({ similar: [], elsewhere: [] });
  });
});

describe('findSimilarIds', () => {
  test('gives ids in the store in the order of the list, and nothing of unknown ones', async ({ db }) => {
    const own = await seedPlugin(db, { externalId: 'own' });
    const [a, b] = [await seedPlugin(db, { externalId: 'a' }), await seedPlugin(db, { externalId: 'b' })];
    await writeSimilar(db, 'test-market', [
      { pluginId: own, similar: [entry(b), entry(a)], elsewhere: [], basis: '1' },
    ]);
    expect(await findSimilarIds(db, 'test-market', ['own', 'a', 'unknown'], 1)).toEqual(
      new Map([
        ['own', ['b']],
        ['a', []],
      ]),
    );
  });
});
