import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@pi/db/testing';
import { seedPlugin } from '@pi/db/testing/seed-market';
import { afterAll, describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

const folder = mkdtempSync(join(tmpdir(), 'similar-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...ids: string[]): string {
  const file = join(folder, 'ids.txt');
  writeFileSync(file, ids.join('\n'));
  return file;
}

describe('pi similar', () => {
  test('refuses a marketplace that there is none of, and a file that there is none of', async () => {
    const nowhere = await pi(['similar', '--marketplace', 'nowhere', '--ids', fileOf('a')]);
    expect([nowhere.code, nowhere.error]).toEqual([2, expect.stringContaining('--marketplace: "nowhere"')]);
    const none = await pi(['similar', '--marketplace', 'obsidian', '--ids', join(folder, 'none')]);
    expect([none.code, none.error]).toEqual([2, expect.stringContaining('--ids: ')]);
  });

  test('fails where no id is known, and prints a line of each', async ({ db }) => {
    const { code, out, error } = await pi(['similar', '--marketplace', 'obsidian', '--ids', fileOf('a', 'b')], { db });
    expect([code, out]).toEqual([1, 'a\nb']);
    expect(error).toBe('2 ids not known in obsidian: a, b');
  });

  test('prints the most similar plugins of the marketplace in the order of the file', async ({ db }) => {
    const seed = (externalId: string, name: string) => seedPlugin(db, { externalId, name, marketplace: 'obsidian' });
    await seed('kanban', 'Kanban board of cards');
    await seed('tasks', 'Task cards on a board');
    await seed('board', 'Kanban board for tasks');
    await seed('weather', 'Weather forecast');
    await pi(['derive', '--marketplace', 'obsidian'], { db });
    const ids = fileOf('weather', 'unknown', 'kanban');
    const { code, out, error } = await pi(['similar', '--marketplace', 'obsidian', '--ids', ids], { db });
    expect([code, error]).toEqual([0, '1 id not known in obsidian: unknown']);
    expect(out.split('\n')).toEqual(['weather', 'unknown', 'kanban\tboard\ttasks']);
  });
});
