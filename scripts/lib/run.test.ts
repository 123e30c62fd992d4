import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
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
  test.skipIf(process.platform === 'win32')('ends with the signal’s code, and npm too, while it installs', async () => {
    writeFileSync(join(root, 'node_modules/.install-stamp'), 'of another lock file');
    writeFileSync(
      join(root, 'npm.cjs'),
      `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      process.on('SIGTERM', () => {}); // npm may be busy
      console.error('pids ' + process.pid + ' ' + child.pid + '.');
      setInterval(() => {}, 1000);`,
    );
    const env = { ...process.env, npm_execpath: join(root, 'npm.cjs') };
    const running = spawn(process.execPath, ['scripts/run.mjs'], { cwd: root, env });
    let output = '';
    running.stderr.on('data', (chunk) => {
      output += chunk;
    });
    await expect.poll(() => output, { timeout: 10_000 }).toMatch(/pids \d+ \d+\./);
    running.kill('SIGTERM');
    expect(await once(running, 'close')).toEqual([143, null]);
    for (const pid of output.match(/\d+(?= |\.)/g) ?? []) expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    writeFileSync(join(root, 'node_modules/.install-stamp'), stamp);
  });

  test('runs a script with its arguments, and ends with its exit code', () => {
    writeFileSync(join(root, 'script.mjs'), 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(7);');
    const args = ['scripts/run.mjs', 'script.mjs', 'a', '--b=c d'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 7, stdout: '["a","--b=c d"]\n', stderr: '' });
  });
});
