import { STORES } from '@pi/stores';
import { describeFaults, EVERY_WAY } from './describe-faults.ts';

const SIZE = 100;
/** Numbers of ratings, and installs told in steps, move at few listings a day. */
const LARGE = 240;
const SELDOM_MOVES = ['salesforce-appexchange', 'shopify', 'wordpress'];

const names = STORES.filter((store) => !store.historyOnly).map(({ name }) => name);
const sizes = Object.fromEntries(names.map((name) => [name, SELDOM_MOVES.includes(name) ? LARGE : SIZE]));

describeFaults(
  sizes,
  { everywhere: EVERY_WAY, nowAndThen: EVERY_WAY, together: EVERY_WAY },
  {
    // Of an add-on nothing is told but its id and a number.
    id_taken_over: ['home-assistant'],
    // Its downloads follow the day itself.
    stale_day: ['wordpress'],
    // Few have ten users or more in the small batches that their pace allows.
    falling_counters: ['edge', 'google-workspace'],
  },
);
