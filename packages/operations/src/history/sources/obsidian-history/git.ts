import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Commit {
  sha: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** Whether a folder is the root of a git checkout or a bare repository. */
export async function isCheckout(folder: string): Promise<boolean> {
  // Git also answers in a subfolder of another checkout, with the path from its root.
  const prefix = await git(folder, ['rev-parse', '--show-prefix']).catch(() => 'not a checkout');
  return prefix.trim() === '';
}

/** Lists the commits that changed a file, oldest first. */
export async function listCommits(folder: string, file: string): Promise<Commit[]> {
  const log = await git(folder, ['log', '--reverse', '--format=%H %cI', '--', file]);
  return log
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ sha: line.slice(0, 40), at: new Date(line.slice(41)).toISOString() }));
}

/**
 * Reads a file as it was in a commit.
 * @throws Error when the commit does not have it
 */
export function readFileAt(folder: string, sha: string, file: string): Promise<string> {
  return git(folder, ['show', `${sha}:${file}`]);
}

async function git(folder: string, args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
