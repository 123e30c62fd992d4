import { marketplaceInfos } from '@pi/scrapers/info';
import { openDatabase } from './environment/open-database.ts';
import { EXIT } from './exit-codes.ts';

/** How the commands reach the outside; tests bring their own. */
export interface Context {
  /** Writes a line, or several, to standard output: results. */
  print(text: string): void;
  /** Writes a line, or several, to standard error: everything else. */
  printError(text: string): void;
  openDatabase: typeof openDatabase;
  /** The names `--marketplace` accepts. */
  marketplaces: readonly string[];
  now(): Date;
  /** What the process ends with; a command sets it unless it succeeds. */
  exitCode: number;
}

/** The context of a real process. */
export function createContext(): Context {
  return {
    print: console.log,
    printError: console.error,
    openDatabase,
    marketplaces: marketplaceInfos.map((info) => info.name),
    now: () => new Date(),
    exitCode: EXIT.success,
  };
}
