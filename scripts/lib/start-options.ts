import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Collect from the real stores that are turned on, into the database of live data. */
  live: boolean;
  /** False: serve the data that is there. */
  collect: boolean;
}

/**
 * Reads the command line of `npm start`.
 * @throws Error with one sentence that names the unknown option
 */
export function readStartOptions(args: string[]): StartOptions {
  const { live, 'no-collect': noCollect } = parseArgs({
    args,
    options: { live: { type: 'boolean', default: false }, 'no-collect': { type: 'boolean', default: false } },
  }).values;
  return { live, collect: !noCollect };
}
