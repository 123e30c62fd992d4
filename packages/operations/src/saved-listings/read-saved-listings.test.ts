import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readSavedListings, SavedListingsError } from './read-saved-listings.ts';

const folder = await mkdtemp(join(tmpdir(), 'saved-'));
afterAll(() => rm(folder, { recursive: true }));

const MOSS = { id: 'moss', name: 'Moss', author: 'Moss Works', description: 'Notes. $4/month.', repo: 'moss/moss' };
const fetchedAt = '2026-01-31T12:00:00.000Z';

async function save(path: string, body: string | Buffer): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
  return file;
}

describe('readSavedListings', () => {
  test.for([
    ['obsidian/page.html', '<html></html>', /obsidian: /],
    ['obsidian/damaged.gz', Buffer.from([0x1f, 0x8b, 8, 0]), /is not a valid \.gz file: unexpected end of file/],
    ['obsidian/damaged.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2]), /is not a valid \.zst file: /],
    ['obsidian/other.zst', 'plain', /is not a valid \.zst file: it does not begin like one/],
    ['obsidian/list.csv', 'a,b\n1,2\n', /the columns of an id \(.*\) and of a name \("name" or "title"\) are missing/],
    ['obsidian/names.csv', 'name\nA\n', /the columns of an id \("id", "slug", "key" or "url"\) are missing/],
    ['obsidian/empty.csv', '', /it is empty/],
    ['nowhere/page.html', '<html></html>', /name its store with --marketplace/],
    ['nowhere/list.csv', 'id,name\na,A\n', /name its store with --marketplace/],
  ] as const)('refuses %s with its name and a reason', async ([path, body, reason]) => {
    const file = await save(path, body as string);
    const error = await readSavedListings(file, { fetchedAt }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SavedListingsError);
    expect((error as Error).message).toContain(file);
    expect((error as Error).message).toMatch(reason);
  });

  test.for([
    ['none', 'no such file'],
    ['', 'it is a directory'],
  ] as const)('refuses what is no file: "%s"', async ([path, reason]) => {
    const file = join(folder, path);
    const error = await readSavedListings(file, { fetchedAt }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SavedListingsError);
    expect((error as Error).message).toBe(`${file} cannot be read: ${reason}`);
  });

  test('reads a response by the parser of its store, gzipped too', async () => {
    const file = await save('obsidian/raw/list.json.gz', gzipSync(JSON.stringify([MOSS])));
    const saved = await readSavedListings(file, { fetchedAt });
    expect(saved).toMatchObject({ marketplace: 'obsidian', isList: false, listings: [{ externalId: 'moss' }] });
  });

  test('finds the store by whose parser reads the file, where no folder tells it', async () => {
    const file = await save('elsewhere/list.json', JSON.stringify([MOSS]));
    expect(await readSavedListings(file, { fetchedAt })).toMatchObject({ marketplace: 'obsidian' });
  });

  test('reads a list that is no response of its store', async () => {
    const file = await save('shopify-app-store/apps.csv', 'url,name\nhttps://store.example/wren,Wren\n');
    const expected = { isList: true, listings: [{ externalId: 'wren', name: 'Wren' }] };
    expect(await readSavedListings(file, { fetchedAt })).toMatchObject({ marketplace: 'shopify', ...expected });
    expect(await readSavedListings(file, { fetchedAt, marketplace: 'edge' })).toMatchObject({ marketplace: 'edge' });
  });
});
