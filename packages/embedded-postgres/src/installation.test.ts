import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { throwAwayFolder } from '../test/throw-away-folder.ts';
import { findInstallation } from './installation.ts';
import { findUnsafeEntry, findUnsafePart } from './safe-paths.ts';

const isRoot = process.getuid?.() === 0;
const STRANGER = 54_321;

/** A folder that everybody may write, like /var/tmp. */
function openFolder(): string {
  const folder = throwAwayFolder();
  chmodSync(folder, 0o1777);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A server that another user, or anybody, could have put there; it leaves a trace when it runs. */
function plant(open: string, name: string): void {
  const bin = join(open, name, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'postgres'), `#!/bin/sh\nenv > ${open}/trace\n`, { mode: 0o755 });
  chmodSync(join(open, name), 0o777);
  if (isRoot) for (const path of [join(open, name), bin, join(bin, 'postgres')]) chownSync(path, STRANGER, STRANGER);
}

describe.skipIf(process.platform !== 'linux')('findInstallation', () => {
  test('passes over a server that others planted, and keeps to its own copy', async () => {
    const open = openFolder();
    const nobody = { uid: 65_534, gid: 65_534 };
    const name = basename(await findInstallation(nobody, open)).replace(/-\w+$/, '');
    for (const copy of readdirSync(open)) rmSync(join(open, copy), { recursive: true });
    for (const planted of [name, `${name}-aaaaaa`]) plant(open, planted);
    symlinkSync('/nowhere', join(open, `${name}-bbbbbb`));

    const found = await findInstallation(nobody, open);
    expect(findUnsafeEntry(found)).toBeUndefined();
    expect(readFileSync(join(found, 'bin/postgres')).subarray(1, 4).toString()).toBe('ELF');
    expect(await findInstallation(nobody, open)).toBe(found);
    expect(existsSync(join(open, 'trace'))).toBe(false);
  });
});

describe.skipIf(!process.getuid)('findUnsafePart', () => {
  test('names a folder above that everybody may write, also behind a link', () => {
    const open = openFolder();
    mkdirSync(join(open, 'shared/bin'), { recursive: true });
    chmodSync(join(open, 'shared'), 0o777);
    symlinkSync(join(open, 'shared/bin'), join(open, 'link'));
    expect(findUnsafePart(join(open, 'shared/bin'))).toBe(join(open, 'shared'));
    expect(findUnsafePart(join(open, 'link'))).toBe(join(open, 'shared'));
  });

  test('names a folder that everybody may write although its sticky bit is set', () => {
    const open = openFolder();
    expect(findUnsafePart(open)).toBe(open);
    mkdirSync(join(open, 'ours'));
    expect(findUnsafePart(join(open, 'ours'))).toBeUndefined();
  });

  test('names a file inside that everybody may write', () => {
    const open = openFolder();
    mkdirSync(join(open, 'ours/lib'), { recursive: true });
    writeFileSync(join(open, 'ours/lib/x.so'), '');
    expect(findUnsafeEntry(join(open, 'ours'))).toBeUndefined();
    chmodSync(join(open, 'ours/lib/x.so'), 0o666);
    expect(findUnsafeEntry(join(open, 'ours'))).toBe(join(open, 'ours/lib/x.so'));
  });

  test.skipIf(!isRoot)('names what belongs to another user', () => {
    const open = openFolder();
    mkdirSync(join(open, 'theirs'));
    chownSync(join(open, 'theirs'), STRANGER, STRANGER);
    expect(findUnsafePart(join(open, 'theirs'))).toBe(join(open, 'theirs'));
  });
});
