import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * What a process has used since it began: processor seconds of all its threads, and the most memory
 * it ever held.
 */
export interface Usage {
  seconds: number;
  peakMB: number;
}

/** What is asked of a process of the bench; it answers each question once, in their order. */
export type Question = { set: string } | 'usage';

/** A process of the bench's own. */
export interface Child<Ready> {
  /** What it said when it was ready. */
  ready: Ready;
  setDay(day: string): Promise<void>;
  usage(): Promise<Usage>;
  /** Ends it; what it has in hand is lost. */
  end(): Promise<void>;
}

/**
 * Starts a file of this folder in a process of its own; its first message says that it is ready.
 * @param onLog is told each line of its log
 */
export async function startChild<Ready>(
  file: string,
  settings: unknown,
  onLog?: (line: string) => void,
): Promise<Child<Ready>> {
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(settings)], {
    execArgv: ['--disable-warning=ExperimentalWarning', ...extraArguments(file)],
    stdio: ['ignore', 'inherit', onLog ? 'pipe' : 'inherit', 'ipc'],
  });
  if (onLog && child.stderr) createInterface({ input: child.stderr }).on('line', onLog);
  const ready = (await nextMessage(child)) as Ready;
  const ask = async (question: Question) => {
    child.send(question);
    return nextMessage(child);
  };
  return {
    ready,
    setDay: async (day) => void (await ask({ set: day })),
    usage: async () => (await ask('usage')) as Usage,
    async end() {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** Answers the parent's questions in the child, and ends it with its parent. */
export function serveParent(ready: unknown, setDay: (day: string) => void, ending: () => Promise<unknown>): void {
  process.on('message', (question: Question) => {
    if (question !== 'usage') setDay(question.set);
    process.send?.(question === 'usage' ? ownUsage() : {});
  });
  process.on('disconnect', () => ending().finally(() => process.exit()));
  process.send?.(ready);
}

export function ownUsage(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, peakMB: (ownPeakKB() ?? maxRSS) / 1024 };
}

// What Linux calls maxRSS is inherited: it is never less than what the parent held when it started
// us.
function ownPeakKB(): number | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`a process of the bench ended with ${code}`);
      }),
    ]);
    return message;
  } finally {
    answered.abort();
  }
}

/** `BENCH_PROFILE=worker.ts:FOLDER` writes a processor profile of those processes there. */
function extraArguments(file: string): string[] {
  const [profiled, folder] = process.env.BENCH_PROFILE?.split(':') ?? [];
  // As `npm run pi -- worker` has it.
  const bounds = file === 'worker.ts' ? ['--max-old-space-size=320'] : [];
  return profiled === file && folder ? [...bounds, '--cpu-prof', `--cpu-prof-dir=${folder}`] : bounds;
}
