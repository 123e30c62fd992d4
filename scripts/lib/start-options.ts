import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Read the real stores that are turned on, into a database of their own. */
  live: boolean;
  /** False: serve what is there. */
  collect: boolean;
}

/**
 * Reads the command line of `npm start`.
 * @throws Error with one sentence that names what is not known
 */
export function readStartOptions(args: string[]): StartOptions {
  const { live, 'no-collect': noCollect } = parseArgs({
    args,
    options: { live: { type: 'boolean', default: false }, 'no-collect': { type: 'boolean', default: false } },
  }).values;
  return { live, collect: !noCollect };
}
