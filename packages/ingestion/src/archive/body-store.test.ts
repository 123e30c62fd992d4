import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { test as base, describe, expect } from 'vitest';
import { type FakeStorage, startFakeStorage } from '../../test/fake-storage.ts';
import { type BlobFolder, createBodyStore } from './body-store.ts';
import { diskFolder } from './disk-folder.ts';
import { supabaseFolder } from './supabase-folder.ts';

const test = base.extend<{
  disk: { folder: BlobFolder; root: string };
  storage: { folder: BlobFolder; server: FakeStorage };
}>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  disk: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'raw-store-'));
    await use({ folder: diskFolder(root), root });
    await rm(root, { recursive: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  storage: async ({}, use) => {
    const server = await startFakeStorage();
    await use({
      folder: supabaseFolder({ url: server.url, serviceRoleKey: 'service-key', bucket: 'raw-pages' }),
      server,
    });
    await server.close();
  },
});

describe('createRawStore', () => {
  test('gives back any text as it was', async ({ disk }) => {
    const store = createBodyStore(disk.folder);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (body) => {
        expect(await store.read(await store.keep(body))).toBe(body);
      }),
    );
  });

  test('knows nothing at an address it never gave', async ({ disk }) => {
    expect(await createBodyStore(disk.folder).read('0'.repeat(64))).toBeNull();
  });

  test('stores equal bodies once, under its SHA-256', async ({ disk }) => {
    const store = createBodyStore(disk.folder);
    const address = await store.keep('<html>');
    expect(await store.keep('<html>')).toBe(address);
    expect(address).toMatch(/^[0-9a-f]{64}$/);
    expect(await readdir(join(disk.root, address.slice(0, 2)))).toEqual([`${address}.zst`]);
  });

  test('removes a body for good, and one that is not there without a word', async ({ disk }) => {
    const store = createBodyStore(disk.folder);
    const address = await store.keep('<html>');
    await store.remove(address);
    await store.remove(address);
    expect(await store.read(address)).toBeNull();
  });

  test('lists the stored bodies, and no unfinished file of a killed process', async ({ disk }) => {
    const store = createBodyStore(disk.folder);
    const addresses = [await store.keep('a'), await store.keep('b')];
    await disk.folder.put(`${addresses[0]?.slice(0, 2)}/${addresses[0]}.zst.unfinished`, new Uint8Array([1]));
    expect((await allOf(store.addresses())).toSorted()).toEqual(addresses.toSorted());
  });

  test('compresses', async ({ disk }) => {
    const address = await createBodyStore(disk.folder).keep('a page '.repeat(10_000));
    const { size } = await stat(join(disk.root, address.slice(0, 2), `${address}.zst`));
    expect(size).toBeLessThan(1000);
  });
});

describe('diskFolder and supabaseFolder', () => {
  test.for(['disk', 'storage'] as const)(
    'replace a file and list it with its folders: %s',
    async (kind, { disk, storage }) => {
      const { folder } = { disk, storage }[kind];
      const names = ['runs/toy/a.json', 'runs/toy/b/c.json', 'runs/other/d.json'];
      for (const name of [...names, 'manifests/toy/e.json']) await folder.put(name, Buffer.from('1'));
      await folder.replace('runs/toy/a.json', Buffer.from('2'));
      expect(Buffer.from((await folder.get('runs/toy/a.json')) ?? []).toString()).toBe('2');
      expect((await allOf(folder.listDeep('runs'))).toSorted()).toEqual(names.toSorted());
      expect(await allOf(folder.listDeep('nothing'))).toEqual([]);
      expect(await allOf(createBodyStore(folder).addresses())).toEqual([]);
    },
  );
});

describe('diskFolder', () => {
  test.skipIf(process.platform !== 'linux')('fails at once where its folder cannot be created', async () => {
    await expect(diskFolder('/proc/x/bodies').put('ab/a.zst', new Uint8Array())).rejects.toThrow('ENOENT');
  });
});

describe('supabaseFolder', () => {
  test('throws the server’s message when a body is refused', async ({ storage }) => {
    storage.server.refuseWith = {
      statusCode: '413',
      error: 'Payload too large',
      message: 'The object exceeded the maximum allowed size',
    };
    await expect(storage.folder.put('ab/x.zst', new Uint8Array([1]))).rejects.toThrow(
      'exceeded the maximum allowed size',
    );
  });

  test('returns null for a name that was never put', async ({ storage }) => {
    expect(await storage.folder.get('ab/x.zst')).toBeNull();
  });

  test('lists what is there, page by page, and throws when the server refuses to', async ({ storage }) => {
    const names = Array.from({ length: 1001 }, (_, index) => `ab/${String(index).padStart(4, '0')}`);
    for (const name of [...names, 'cd/x']) storage.server.objects.set(`raw-pages/${name}`, Buffer.from('x'));
    expect(await allOf(storage.folder.list())).toEqual([...names, 'cd/x']);
    storage.server.refuseWith = { statusCode: '403', error: 'Unauthorized', message: 'not allowed' };
    await expect(allOf(storage.folder.list())).rejects.toThrow('did not list raw-pages: not allowed');
  });

  test('stores and returns bytes with the service key', async ({ storage }) => {
    await storage.folder.put('ab/x.zst', new Uint8Array([1, 2, 3]));
    expect(await storage.folder.get('ab/x.zst')).toEqual(new Uint8Array([1, 2, 3]));
    expect(storage.server.keysSeen).toEqual(new Set(['Bearer service-key']));
    expect([...storage.server.objects.keys()]).toEqual(['raw-pages/ab/x.zst']);
  });

  test('removes bytes, and throws when the server refuses to', async ({ storage }) => {
    await storage.folder.put('ab/x.zst', new Uint8Array([1]));
    await storage.folder.remove('ab/x.zst');
    expect(await storage.folder.get('ab/x.zst')).toBeNull();
    storage.server.refuseWith = { statusCode: '403', error: 'Unauthorized', message: 'not allowed' };
    await expect(storage.folder.remove('ab/x.zst')).rejects.toThrow('did not remove ab/x.zst: not allowed');
  });

  test('accepts a body that exists already', async ({ storage }) => {
    await storage.folder.put('ab/x.zst', new Uint8Array([1]));
    await expect(storage.folder.put('ab/x.zst', new Uint8Array([1]))).resolves.toBeUndefined();
  });
});

async function allOf(values: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const value of values) all.push(value);
  return all;
}
