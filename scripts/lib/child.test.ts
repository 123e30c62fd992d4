import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startChild } from './child.ts';

const folder = mkdtempSync(join(tmpdir(), 'plugin-intelligence-child-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('startChild', () => {
  test('resolves with the exit code and keeps the output', async () => {
    const child = startChild(script("console.error('no space'); process.exit(7)"), [], kept());
    expect(await child.ended).toBe(7);
    expect(child.output()).toBe('no space');
  });

  test('ends the script and what the script started', async () => {
    const child = startChild(script(FAMILY), [], kept());
    const pids = await pidsIn(child.output);
    await child.stop();
    for (const pid of pids) await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });

  test('does not let the script outlive a parent that is killed', async () => {
    const module = JSON.stringify(join(import.meta.dirname, 'child.ts'));
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { startChild } = await import(${module});
       const child = startChild(${JSON.stringify(script(FAMILY))}, [], { cwd: '.', env: process.env, output: 'kept' });
       setInterval(() => process.stdout.write(child.output() + ' '), 50);`,
    ]);
    let output = '';
    parent.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const pids = await pidsIn(() => output);
    parent.kill('SIGKILL');
    await once(parent, 'close');
    for (const pid of pids) await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});

/** A script that starts another one, prints both process ids, and stays. */
const FAMILY = `
  import { spawn } from 'node:child_process';
  const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log('pids ' + process.pid + ' ' + inner.pid + '.');
  setInterval(() => {}, 1000);`;

let scripts = 0;
function script(text: string): string {
  const path = join(folder, `${scripts++}.mjs`);
  writeFileSync(path, text);
  return path;
}

function kept() {
  return { cwd: folder, env: process.env, output: 'kept' } as const;
}

async function pidsIn(output: () => string): Promise<number[]> {
  await expect.poll(output, { timeout: 10_000 }).toMatch(/pids \d+ \d+\./);
  const [, outer, inner] = /pids (\d+) (\d+)\./.exec(output()) ?? [];
  return [Number(outer), Number(inner)];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
