import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Day, dayOf } from '@pi/domain';
import { type Catalogue, createCatalogue, type Sizes } from './catalogue/catalogue.ts';
import { type Clock, checkedDay } from './control.ts';
import { createStoresServer } from './server.ts';
import { STORES } from './stores/index.ts';

export type { Catalogue, Expected, Sizes } from './catalogue/catalogue.ts';
export { STORES } from './stores/index.ts';

export interface StoresOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  seed?: number;
  /** The day to serve first; today (UTC) by default. */
  day?: Day;
  /** Number of slots by store name; the rest have their default. */
  sizes?: Sizes;
}

export interface RunningStores {
  /** Where it listens, e.g. `http://127.0.0.1:4010`; also the control address. */
  url: string;
  catalogue: Catalogue;
  setDay(day: Day): void;
  close(): Promise<void>;
}

/** The catalogue that `startStores` serves with the same seed and sizes; no server needed. */
export function sampleCatalogue(seed = 1, sizes: Sizes = {}): Catalogue {
  return createCatalogue(STORES, seed, sizes);
}

/**
 * Starts the sample stores on 127.0.0.1.
 * @throws Error naming the field when the day or a store's name is wrong or the port is taken
 */
export async function startStores(options: StoresOptions = {}): Promise<RunningStores> {
  const catalogue = sampleCatalogue(options.seed, options.sizes);
  const clock: Clock = { day: checkedDay(options.day ?? dayOf(new Date())) };
  const server = createStoresServer(catalogue, clock).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE'
      ? new Error(`port: ${options.port} is taken by another program`, { cause })
      : cause;
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    catalogue,
    setDay: (day) => {
      clock.day = checkedDay(day);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
