import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Step {
  title: string;
  /** A script below the root, run by this Node, and its arguments. */
  command: [script: string, ...args: string[]];
  env?: Record<string, string>;
}

const BIN = {
  biome: '@biomejs/biome/bin/biome',
  'drizzle-kit': 'drizzle-kit/bin.cjs',
  next: 'next/dist/bin/next',
  turbo: 'turbo/bin/turbo',
  vitest: 'vitest/vitest.mjs',
} as const;

/** The script of an installed tool, relative to the root. */
export function tool(name: keyof typeof BIN): string {
  return `node_modules/${BIN[name]}`;
}

/** What every commit has to pass. */
export const CHECKS: Step[] = [
  { title: 'format and lint', command: [tool('biome'), 'check', '.'] },
  { title: 'lock file', command: ['scripts/lock-check.ts'] },
  { title: 'glossary', command: ['scripts/glossary-check.ts'] },
  { title: 'imports between packages', command: [tool('turbo'), 'boundaries'] },
  { title: 'types', command: [tool('turbo'), 'run', 'typecheck', '--output-logs=errors-only', '--continue'] },
];

/** Repairs format and lint where that is safe. */
export const FIX: Step = { title: 'format and lint', command: [tool('biome'), 'check', '--write', '.'] };

/**
 * Runs one step with its output on our terminal and prints whether it passed.
 * @returns true when it ended with 0
 */
export async function runStep({ title, command, env }: Step): Promise<boolean> {
  const started = performance.now();
  console.log(`\n── ${title}`);
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${title}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  return code === 0;
}
