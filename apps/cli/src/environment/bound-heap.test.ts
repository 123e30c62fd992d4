import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bound-heap-'));
const script = join(folder, 'script.mjs');
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  script,
  `import { boundHeap } from ${JSON.stringify(join(import.meta.dirname, 'bound-heap.ts'))};
   boundHeap(64);
   console.log(JSON.stringify([process.pid, process.execArgv, process.argv.slice(2)]));`,
);

describe('boundHeap', () => {
  test('starts the process again in its place, once, with the same arguments', () => {
    const { pid, stdout } = spawnSync(process.execPath, ['--no-deprecation', script, 'a', '--b'], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([pid, ['--max-old-space-size=64', '--no-deprecation'], ['a', '--b']]);
  });

  test('leaves a bound as it is that is set already', () => {
    const env = { ...process.env, NODE_OPTIONS: '--max_old_space_size=99' };
    const { stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8', env });
    expect(JSON.parse(stdout)[1]).toEqual([]);
  });
});
