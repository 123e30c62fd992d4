import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { test } from '../../test/history-fixture.ts';
import { listFiles, loadFile } from './files.ts';

describe('listFiles', () => {
  test('lists matching files of a folder and its subfolders, sorted', async ({ folder }) => {
    mkdirSync(join(folder, 'sub'));
    for (const file of ['b.json', 'sub/a.json', 'a.json', 'notes.txt']) writeFileSync(join(folder, file), '');
    expect(await listFiles(folder, /\.json$/, 'JSON files')).toEqual(['a.json', 'b.json', join('sub', 'a.json')]);
  });

  test('throws one sentence without a folder, and for one that is missing or has no such file', async ({ folder }) => {
    const list = (path?: string) => listFiles(path, /\.json$/, 'JSON files');
    await expect(list()).rejects.toThrow('--path: the folder with JSON files is required');
    await expect(list(folder)).rejects.toThrow(`--path: ${folder} contains no JSON files`);
    await expect(list(join(folder, 'nowhere'))).rejects.toThrow(/^--path: .*nowhere cannot be read \(ENOENT/);
  });
});

describe('loadFile', () => {
  test('loads a compressed file as a response', async ({ folder }) => {
    writeFileSync(join(folder, 'a.json.gz'), gzipSync('{}'));
    expect(await loadFile(folder, 'a.json.gz', 'https://toy.example/a', '2024-01-05T00:00:00Z')).toEqual({
      ...{ url: 'https://toy.example/a', status: 200, headers: {}, body: '{}' },
      fetchedAt: '2024-01-05T00:00:00.000Z',
    });
  });
});
