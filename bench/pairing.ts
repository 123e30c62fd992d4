import { sharedData } from '@pi/config/shared-data';
import { printDemoEvents, printRounds } from './pairing/print-events.ts';
import { printConvergence, printSpeed } from './pairing/print-generated.ts';
import { printPublished } from './pairing/print-published.ts';
import type { BenchOptions } from './run.ts';

/**
 * How near to the best possible pairings are: published instances with proved optima (of a folder,
 * or beside the repository), large events, rounds, demo events with intended groups; with `--full`
 * also against a search of 20 times the length.
 */
export async function run({ instances, full }: BenchOptions): Promise<boolean> {
  const folder = instances ?? sharedData('pairing');
  if (!folder) console.log('pairing: no published instances are given, none are beside the folder');
  const results = [
    await printSpeed(),
    folder ? await printPublished(folder) : true,
    printRounds(),
    await printDemoEvents(),
    full ? await printConvergence() : true,
  ];
  return results.every(Boolean);
}
