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
  test('gives the exit code, and keeps what was written', async () => {
    const child = startChild(script("console.error('no space'); process.exit(7)"), [], kept());
    expect(await child.ended).toBe(7);
    expect(child.said()).toBe('no space');
  });

  test('ends the script and what the script started', async () => {
    const child = startChild(script(FAMILY), [], kept());
    const pids = await pidsIn(child.said);
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
       setInterval(() => process.stdout.write(child.said() + ' '), 50);`,
    ]);
    let said = '';
    parent.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const pids = await pidsIn(() => said);
    parent.kill('SIGKILL');
    await once(parent, 'close');
    for (const pid of pids) await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});

/** A script that starts another one, says both process ids, and stays. */
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

async function pidsIn(said: () => string): Promise<number[]> {
  await expect.poll(said, { timeout: 10_000 }).toMatch(/pids \d+ \d+\./);
  const [, outer, inner] = /pids (\d+) (\d+)\./.exec(said()) ?? [];
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
