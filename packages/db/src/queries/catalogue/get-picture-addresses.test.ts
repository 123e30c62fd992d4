import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMarketplace, seedPlugin } from '../../../test/seed-market.ts';
import { insertRevisions } from '../listings/revisions.ts';
import { getPictureAddresses, getScreenshotAddresses } from './get-picture-addresses.ts';

const unknown = { marketplace: MARKET, externalId: 'nobody' };

describe('getPictureAddresses', () => {
  test('is null for an unknown plugin', async ({ db }) => expect(await getPictureAddresses(db, unknown)).toBeNull());

  test('has the name and the address of the logo', async ({ db }) => {
    await seedMarketplace(db);
    await seedPlugin(db, { externalId: 'a', name: 'Alpha', iconUrl: 'https://img.example/a.png' });
    expect(await getPictureAddresses(db, { marketplace: MARKET, externalId: 'a' })).toEqual({
      name: 'Alpha',
      icon: 'https://img.example/a.png',
    });
  });
});

describe('getScreenshotAddresses', () => {
  test('has none of an unknown plugin', async ({ db }) =>
    expect(await getScreenshotAddresses(db, unknown)).toEqual([]));

  test('are those of the newest revision, each once', async ({ db }) => {
    await seedMarketplace(db);
    const pluginId = await seedPlugin(db, { externalId: 'a', name: 'Alpha' });
    const content = { url: 'https://store.example/a', name: 'Alpha' };
    const revision = (day: string, screenshots: string[]) => ({
      pluginId,
      seenAt: new Date(day),
      source: null,
      content: { ...content, screenshots },
    });
    await db.transaction((tx) =>
      insertRevisions(tx, [
        revision('2026-11-01', ['https://img.example/old.png']),
        revision('2026-11-02', ['https://img.example/1.png', 'https://img.example/1.png']),
      ]),
    );
    expect(await getScreenshotAddresses(db, { marketplace: MARKET, externalId: 'a' })).toEqual([
      'https://img.example/1.png',
    ]);
  });
});
