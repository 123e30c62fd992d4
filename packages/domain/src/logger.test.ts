import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const LOGGER = new URL('./logger.ts', import.meta.url).href;

/** What a process writes to standard error and standard output when it logs at two levels. */
function logAt(level: string): { stdout: string; stderr: string } {
  const code = `import { createLogger } from ${JSON.stringify(LOGGER)};
    const log = createLogger(${JSON.stringify(level)}); log.info({ day: '2026-11-20' }, 'started'); log.error('failed');`;
  const shell = `"${process.execPath}" --input-type=module -e "$CODE" 2>&1 >/dev/null`;
  const env = { ...process.env, CODE: code };
  const stderr = execFileSync('sh', ['-c', shell], { encoding: 'utf8', env });
  const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { stdout, stderr };
}

test.skipIf(!existsSync('/dev/full'))('a logger on a full disk loses its lines and nothing else', () => {
  const code = `import { createLogger } from ${JSON.stringify(LOGGER)};
    const log = createLogger('info'); for (let line = 0; line < 3; line++) log.info('lost'); console.log('done');`;
  const shell = `"${process.execPath}" --input-type=module -e "$CODE" 2>/dev/full`;
  expect(execFileSync('sh', ['-c', shell], { encoding: 'utf8', env: { ...process.env, CODE: code } })).toBe('done\n');
});

test('a logger writes JSON lines from its level on to standard error, and nothing to standard output', () => {
  const { stdout, stderr } = logAt('info');
  expect(stdout).toBe('');
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ msg: 'started', day: '2026-11-20', time: expect.stringMatching(/^\d{4}-/) }, { msg: 'failed' }]);
  expect(logAt('error').stderr).not.toContain('started');
});
