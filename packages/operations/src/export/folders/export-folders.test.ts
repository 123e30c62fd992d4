import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '@pi/domain/env';
import { type FakeStorage, startFakeStorage } from '@pi/ingestion/testing/fake-storage';
import { test as base, describe, expect } from 'vitest';
import { S3_KEYS, type S3Server, startS3Server } from '../../../test/s3-server.ts';
import type { ExportFolder } from '../export-folder.ts';
import { openExportFolder } from '../open-export-folder.ts';
import { diskExportFolder, supabaseExportFolder } from './blob-export-folder.ts';
import { s3ExportFolder } from './s3-export-folder.ts';

const BUCKET = 'market';

const test = base.extend<{ disk: string; s3: S3Server; supabase: FakeStorage }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  disk: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'exports-'));
    await use(root);
    await rm(root, { recursive: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  s3: async ({}, use) => {
    const server = await startS3Server(BUCKET);
    await use(server);
    await server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  supabase: async ({}, use) => {
    const server = await startFakeStorage();
    await use(server);
    await server.close();
  },
});

const s3Folder = ({ url }: S3Server, more = {}) =>
  s3ExportFolder({ endpoint: `${url}/`, bucket: BUCKET, ...S3_KEYS, ...more });

describe('an export folder', () => {
  const holdsFiles = async (folder: ExportFolder) => {
    const names = ['2026-01-02/metrics/marketplace=a/day=2026-01-02/part-0.parquet', '2026-01-02/manifest.json'];
    for (const name of names) await folder.put(name, new TextEncoder().encode('before'));
    await folder.put('2026-01-01/a.json', new Uint8Array([9]));
    await folder.put(names[0] ?? '', new Uint8Array([1, 2, 3]));
    expect([...((await folder.get(names[0] ?? '')) ?? [])]).toEqual([1, 2, 3]);
    expect(await folder.get('2026-01-02/nothing.json')).toBeNull();
    const listed = async () => {
      const all: string[] = [];
      for await (const name of folder.list('2026-01-02')) all.push(name);
      return all.sort();
    };
    expect(await listed()).toEqual(names.toSorted());
    await folder.remove('2026-01-02/manifest.json');
    await folder.remove('2026-01-02/manifest.json');
    expect(await listed()).toEqual(names.slice(0, 1));
  };

  test('is a folder', async ({ disk }) => {
    await holdsFiles(diskExportFolder(join(disk, 'new')));
    expect(await readdir(join(disk, 'new'))).toEqual(['2026-01-01', '2026-01-02']);
  });

  test('is a bucket of a store that speaks S3’s protocol', async ({ s3 }) => {
    await holdsFiles(s3Folder(s3));
    expect(s3.requests.filter((one) => one.includes('continuation-token'))).not.toEqual([]);
  });

  test('is a bucket of Supabase Storage', async ({ supabase }) =>
    holdsFiles(supabaseExportFolder({ url: supabase.url, serviceRoleKey: 'service-key', bucket: 'exports' })));
});

describe('s3ExportFolder', () => {
  const put = (folder: ExportFolder, name = 'a.json') => folder.put(name, new Uint8Array([1]));

  test.for([
    [{ secretAccessKey: 'other' }, '403 SignatureDoesNotMatch'],
    [{ accessKeyId: 'other' }, '403 InvalidAccessKeyId'],
    [{ region: 'other' }, '403 AuthorizationHeaderMalformed'],
    [{ bucket: 'other' }, '404 NoSuchBucket'],
  ] as const)('says what the store answers where %o is wrong', async ([more, answer], { s3 }) => {
    await expect(put(s3Folder(s3, more))).rejects.toThrow(`the bucket did not store a.json: ${answer}`);
    expect(s3.files.size).toBe(0);
  });

  test('signs names with any signs', async ({ s3 }) => {
    const name = "2026-01-02/a=b/c d+e(f)!*'ü%.json";
    await put(s3Folder(s3), name);
    expect([...s3.files.keys()]).toEqual([name]);
  });

  test('tries again where the store fails for a moment', async ({ s3 }) => {
    s3.failures.push(503, 500);
    await put(s3Folder(s3));
    expect(s3.files.size).toBe(1);
  });

  test('says which store does not answer', async ({ s3 }) => {
    await s3.close();
    await expect(put(s3Folder(s3))).rejects.toThrow(/^http:\/\/127\.0\.0\.1:\d+\/ did not answer: .*ECONNREFUSED/);
    await s3.close().catch(() => {});
  });
});

describe('openExportFolder', () => {
  test('names the settings that are missing', () => {
    expect(() => openExportFolder(readEnv({ EXPORT_S3_BUCKET: 'market' }), 's3')).toThrow(
      'an export to s3 needs EXPORT_S3_ENDPOINT, EXPORT_S3_ACCESS_KEY_ID, EXPORT_S3_SECRET_ACCESS_KEY',
    );
    expect(() => openExportFolder(readEnv({}), 'supabase')).toThrow('needs SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY');
  });

  test('tells places without their secrets', () => {
    const EXPORT_S3_ENDPOINT = 'https://s3.example';
    const keys = { EXPORT_S3_ACCESS_KEY_ID: 'AKEY', EXPORT_S3_SECRET_ACCESS_KEY: 'hidden' };
    const env = readEnv({ EXPORT_S3_ENDPOINT, EXPORT_S3_BUCKET: 'market', ...keys });
    expect(openExportFolder(env, 's3').place).toBe('the bucket market of https://s3.example');
    expect(openExportFolder(env, 'exports').place).toBe('the folder exports');
  });
});
