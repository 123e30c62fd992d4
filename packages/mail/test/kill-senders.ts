import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAIL_FROM } from './mail-fixture.ts';
import type { Smtp } from './smtp.ts';

const SCRIPT = join(import.meta.dirname, 'sender-process.ts');
const SENDERS = 3;
/** How long the server takes for a letter at most, and how long after its arrival a kill comes. */
const LONGEST_MS = 12;

interface Plan {
  databaseUrl: string;
  smtp: Smtp;
  /** So many processes are killed, and replaced. */
  kills: number;
  /** The share of letters at whose arrival one is killed. */
  chance: number;
  random: () => number;
}

/**
 * Starts processes that send letters, and kills some of them at random moments around the arrival
 * of a letter: before the server takes it, between that and the commit, and after it.
 * @returns `killed`, the names by which they greet the server, and `end`, which kills all of them
 */
export function killSenders({ databaseUrl, smtp, kills, chance, random }: Plan) {
  const killed = new Set<string>();
  const senders = new Map<string, ChildProcess>();
  let started = 0;
  let hasEnded = false;
  const start = () => {
    const name = `sender-${started++}`;
    const child = fork(SCRIPT, [databaseUrl, `${smtp.url}?name=${name}`, MAIL_FROM], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    senders.set(name, child);
    child.once('exit', () => {
      senders.delete(name);
      if (!hasEnded) start();
    });
  };
  const kill = (name: string) => {
    if (killed.size >= kills || killed.has(name)) return;
    killed.add(name);
    senders.get(name)?.kill('SIGKILL');
  };
  smtp.onLetter = async (sender) => {
    if (random() < chance) setTimeout(() => kill(sender), random() * LONGEST_MS);
    await sleep(random() * LONGEST_MS);
    return null;
  };
  for (let index = 0; index < SENDERS; index += 1) start();
  return {
    killed,
    async end() {
      hasEnded = true;
      const ended = [...senders].map(([name, child]) => {
        killed.add(name);
        child.kill('SIGKILL');
        return once(child, 'exit');
      });
      await Promise.all(ended);
    },
  };
}
