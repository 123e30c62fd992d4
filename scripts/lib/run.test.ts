import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './steps.ts';

// A repository of its own, where the packages are installed already.
const root = mkdtempSync(join(tmpdir(), 'plugin-intelligence-run-'));
afterAll(() => rmSync(root, { recursive: true }));
for (const folder of ['scripts', 'node_modules']) mkdirSync(join(root, folder));
copyFileSync(join(ROOT, 'scripts/run.mjs'), join(root, 'scripts/run.mjs'));
writeFileSync(join(root, 'package-lock.json'), '{}');
const stamp = createHash('sha256').update(`{}${process.platform} ${process.arch}`).digest('hex');
writeFileSync(join(root, 'node_modules/.install-stamp'), stamp);

describe('run.mjs', () => {
  test('runs a script with its arguments, and ends with its exit code', () => {
    writeFileSync(join(root, 'script.mjs'), 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(7);');
    const args = ['scripts/run.mjs', 'script.mjs', 'a', '--b=c d'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 7, stdout: '["a","--b=c d"]\n', stderr: '' });
  });
});
