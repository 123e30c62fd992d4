import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedMarketplace, seedPlugin } from '../../../test/seed-market.ts';
import { plugins } from '../../schema/plugins.ts';
import { insertPlugins, updatePluginContents } from './write-plugins.ts';

const CONTENT = {
  contentHash: 'hash',
  url: 'https://market.example/a',
  name: 'Ünï "quoted" {a}',
  summary: null,
  iconUrl: null,
  category: 'tools',
  itemType: null,
  version: '1.0',
  manifestVersion: null,
  developerName: 'Acme',
  pricingModel: 'free' as const,
  pricingLabel: null,
  listedOn: '2020-01-01',
  updatedOn: null,
};

describe('insertPlugins', () => {
  test('inserts plugins with their content and answers their ids', async ({ db }) => {
    await seedMarketplace(db);
    const observed = { day: '2026-01-02', observedAt: new Date('2026-01-02T03:00:00Z'), readFrom: 'data' as const };
    const rows = ['a', 'b'].map((externalId) => ({ ...CONTENT, ...observed, externalId }));
    const ids = await db.transaction((tx) => insertPlugins(tx, MARKET, rows, 'figma-files'));
    expect([...ids.keys()].toSorted()).toEqual(['a', 'b']);
    const [a] = await db
      .select()
      .from(plugins)
      .where(eq(plugins.id, ids.get('a') ?? 0));
    expect(a).toMatchObject({
      ...CONTENT,
      ...{ marketplace: MARKET, externalId: 'a', status: 'listed', readFrom: 'data', source: 'figma-files' },
      ...{ firstSeenOn: observed.day, lastSeenOn: observed.day, stateAt: observed.observedAt, users: null },
    });
  });

  test('does nothing without rows', async ({ db }) => {
    expect(await db.transaction((tx) => insertPlugins(tx, MARKET, []))).toEqual(new Map());
  });
});

describe('updatePluginContents', () => {
  test('writes contents, and leaves a company to be found where developer or name changed', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const company = { companyId, companyMatchReason: 'name' as const };
    const { name } = CONTENT;
    const same = await seedPlugin(db, { externalId: 'a', name, summary: 'old', users: 5, ...company });
    const renamed = await seedPlugin(db, { externalId: 'd', name: 'Before', ...company });
    const sold = await seedPlugin(db, { externalId: 'b', ...company });
    const other = await seedPlugin(db, { externalId: 'c', ...company });
    await db.transaction((tx) =>
      updatePluginContents(tx, [
        { ...CONTENT, pluginId: same, developerChanged: false },
        { ...CONTENT, pluginId: renamed, developerChanged: false },
        { ...CONTENT, pluginId: sold, developerChanged: true },
      ]),
    );
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      { id: same, ...CONTENT, users: 5, ...company },
      { id: renamed, ...CONTENT, companyId, companyMatchReason: null },
      { id: sold, ...CONTENT, companyId: null, companyMatchReason: null },
      { id: other, name: 'Plugin c', ...company },
    ]);
  });
});
