import type { FaultName } from './index.ts';

/**
 * Faults as a command line names them: `["obsidian=captcha", "obsidian=slow_drip"]` as `{ obsidian:
 * ["captcha", "slow_drip"] }`. `startStores` checks that these stores and faults exist.
 */
export function faultsByStore(settings: readonly string[]): Record<string, FaultName[]> {
  const pairs = settings.map((setting) => setting.split('=', 2));
  const byStore = Map.groupBy(pairs, ([store = '']) => store);
  return Object.fromEntries([...byStore].map(([store, ofIt]) => [store, ofIt.map(([, fault]) => fault as FaultName)]));
}
