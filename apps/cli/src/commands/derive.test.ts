import { pluginFacts, plugins } from '@pi/db';
import { test } from '@pi/db/testing';
import { seedPlugin } from '@pi/db/testing/seed-market';
import { deriveMissingFacts } from '@pi/operations/facts';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

describe('pi derive', () => {
  test('refuses a marketplace that there is none of', async () => {
    const { code, error } = await pi(['derive', '--marketplace', 'nowhere']);
    expect(code).toBe(2);
    expect(error).toMatch(/^--marketplace: "nowhere" is not a marketplace/);
  });

  test('says that nothing is stored', async ({ db }) => {
    expect((await pi(['derive'], { db })).out).toBe('Nothing is stored to derive from.');
  });

  test('derives what lists read of the marketplaces that are stored, or of one', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', marketplace: 'obsidian', name: 'Éditeur' });
    await seedPlugin(db, { externalId: 'b', marketplace: 'firefox' });
    expect((await pi(['derive', '--marketplace', 'obsidian'], { db })).out).toBe('Derived: obsidian (1 marketplace).');
    expect(await db.$count(pluginFacts)).toBe(1);
    expect(await deriveMissingFacts(db)).toEqual(['firefox']);
    expect(await deriveMissingFacts(db)).toEqual([]);
    expect(await db.$count(pluginFacts)).toBe(await db.$count(plugins));
  });
});
