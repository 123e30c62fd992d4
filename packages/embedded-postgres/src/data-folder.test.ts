import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { throwAwayFolder } from '../test/throw-away-folder.ts';
import { assertOwnCluster, createDataFolder } from './data-folder.ts';

const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true }));

describe('createDataFolder', () => {
  test('names the folder when a file is in its place', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => createDataFolder(join(folder, 'file/data'))).toThrow(
      /file\/data cannot be created \(ENOTDIR\): set DATA_DIR to a folder that can be written$/,
    );
  });

  test('names the folder when a link to nowhere is in its place', () => {
    symlinkSync('/nowhere', join(folder, 'link'));
    expect(() => createDataFolder(join(folder, 'link/data'))).toThrow(/link\/data cannot be created \(E\w+\)/);
  });

  test('creates every folder that is missing, once', () => {
    createDataFolder(join(folder, 'a/b/c'));
    createDataFolder(join(folder, 'a/b/c'));
  });
});

describe.skipIf(!process.getuid)('assertOwnCluster', () => {
  test('refuses a folder that others can write', () => {
    mkdirSync(join(folder, 'open'));
    chmodSync(join(folder, 'open'), 0o777);
    expect(() => assertOwnCluster(join(folder, 'open'), undefined)).toThrow(
      /open belongs to another user, or others can write it: delete it, or set DATA_DIR to another folder$/,
    );
  });

  test('refuses a link to nowhere', () => {
    symlinkSync('/nowhere', join(folder, 'nowhere'));
    expect(() => assertOwnCluster(join(folder, 'nowhere'), undefined)).toThrow(/belongs to another user/);
  });

  test('accepts a folder of ours, and one that is not there yet', () => {
    mkdirSync(join(folder, 'ours'));
    assertOwnCluster(join(folder, 'ours'), undefined);
    assertOwnCluster(join(folder, 'none'), undefined);
  });
});
