import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Day, dayOf } from '@pi/domain';
import { type Catalogue, createCatalogue, type Sizes } from './catalogue/catalogue.ts';
import { type Serving, setDay, setFaults } from './control.ts';
import type { FaultChoice } from './faults/switch.ts';
import { createStoresServer } from './server.ts';
import { STORES } from './stores/index.ts';

export type { Catalogue, Expected, PastNumbers, Sizes } from './catalogue/catalogue.ts';
export { faultsByStore } from './faults/faults-by-store.ts';
export { FAULTS, type FaultName } from './faults/index.ts';
export type { FaultChoice } from './faults/switch.ts';
export { sampleHistoryFiles } from './history-files.ts';
export { STORES } from './stores/index.ts';

export interface StoresOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  seed?: number;
  /** The day to serve first; today (UTC) by default. */
  day?: Day;
  /** Number of slots by store name; the rest have their default. */
  sizes?: Sizes;
  /** Faults that are on from the beginning, by store name. */
  faults?: Record<string, readonly FaultChoice[]>;
}

export interface RunningStores {
  /** Where it listens, e.g. `http://127.0.0.1:4010`; also the control address. */
  url: string;
  catalogue: Catalogue;
  setDay(day: Day): void;
  /**
   * The ids on a day in the stores that nothing lists, by store: who reads them has to know them.
   */
  unlistedIds(day: Day): Record<string, string[]>;
  /**
   * Puts these faults of a store on, and all its others off.
   * @throws Error naming the field when there is no such store or fault, or it means nothing in
   * this store
   */
  setFaults(store: string, faults: readonly FaultChoice[]): void;
  close(): Promise<void>;
}

/** The catalogue that `startStores` serves with the same seed and sizes; no server needed. */
export function sampleCatalogue(seed = 1, sizes: Sizes = {}): Catalogue {
  return createCatalogue(STORES, seed, sizes);
}

/**
 * Starts the sample stores on 127.0.0.1.
 * @throws Error naming the field when the day, a fault or a store's name is wrong or the port is
 * taken
 */
export async function startStores(options: StoresOptions = {}): Promise<RunningStores> {
  const catalogue = sampleCatalogue(options.seed, options.sizes);
  const serving: Serving = { day: dayOf(new Date()), faults: new Map() };
  if (options.day !== undefined) setDay(serving, options.day);
  for (const [store, faults] of Object.entries(options.faults ?? {})) setFaults(serving, store, faults);
  const server = createStoresServer(catalogue, serving).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE'
      ? new Error(`port: ${options.port} is taken by another program`, { cause })
      : cause;
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    catalogue,
    setDay: (day) => setDay(serving, day),
    unlistedIds: (day) =>
      Object.fromEntries(
        STORES.filter((store) => store.knownIdsOnly).map(({ name }) => [
          name,
          [...catalogue.expectedOn(name, day).counts.keys()],
        ]),
      ),
    setFaults: (store, faults) => setFaults(serving, store, faults),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
