import type { Db } from '@pi/db';
import { createContext } from '../src/context.ts';
import { runPi } from '../src/program.ts';

/** What a call printed, without the last line's end, and its exit code. */
export interface Outcome {
  code: number;
  out: string;
  error: string;
}

interface World {
  /** The database that is opened; without one, opening it fails. */
  db?: Db;
  marketplaces?: readonly string[];
  now?: Date;
}

/** Runs `pi` in this process. */
export async function pi(args: readonly string[], { db, marketplaces, now }: World = {}): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const context = createContext();
  const code = await runPi(args, {
    ...context,
    print: (text) => out.push(text),
    printError: (text) => error.push(text),
    openDatabase: async () => {
      if (!db) throw new Error('this call must not open a database');
      return {
        url: '',
        openWebUrl: async () => '',
        db,
        place: 'the test database',
        close: async () => {},
      };
    },
    marketplaces: marketplaces ?? context.marketplaces,
    now: () => now ?? new Date(),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}
