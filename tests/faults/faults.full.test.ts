import { STORES } from '@pi/stores';
import { describeFaults, EVERY_WAY } from './describe-faults.ts';

const SIZE = 100;
/** Rating counts, and installs in steps, change at few listings a day. */
const LARGE = 240;
const SLOW_STORES = ['salesforce-appexchange', 'shopify', 'wordpress'];

const names = STORES.filter((store) => !store.historyOnly).map(({ name }) => name);
const sizes = Object.fromEntries(names.map((name) => [name, SLOW_STORES.includes(name) ? LARGE : SIZE]));

describeFaults(
  sizes,
  { everywhere: EVERY_WAY, partially: EVERY_WAY, together: EVERY_WAY },
  {
    // The store shows only an id and a number of an add-on.
    id_taken_over: ['home-assistant'],
    // Its downloads are those of the day.
    stale_day: ['wordpress'],
    // Their pace allows only small batches, with few plugins of ten users or more.
    falling_counters: ['edge', 'google-workspace'],
  },
);
