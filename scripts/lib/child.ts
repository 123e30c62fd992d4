import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ChildOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /**
   * `terminal`: it writes to our streams. `kept`: the end of its output is kept for an error
   * message.
   */
  output: 'terminal' | 'kept';
}

export interface Child {
  /** Resolves with the exit code when it has ended. */
  ended: Promise<number>;
  /** The end of its output; empty where it writes to the terminal. */
  output(): string;
  stop(): Promise<unknown>;
}

const KEPT_CHARACTERS = 4000;

/** Starts a Node script that never outlives this process, see supervise.ts. */
export function startChild(script: string, args: string[], { cwd, env, output }: ChildOptions): Child {
  const stream = output === 'terminal' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [join(import.meta.dirname, 'supervise.ts'), script, ...args], {
    cwd,
    env,
    stdio: ['ignore', stream, stream, 'ipc'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => resolve(code ?? 1)).once('error', reject);
  });
  return {
    ended,
    output: keepOutput(child),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function keepOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text = (text + chunk).slice(-KEPT_CHARACTERS);
    });
  }
  return () => text.trim();
}
