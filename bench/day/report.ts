import { workOf } from './growth.ts';
import type { Measured, Measurement } from './measurement.ts';

/** A line of the table: a number of each store, and what it has to be. */
interface Line {
  what: string;
  of(store: Measured): number;
  show?(value: number): string;
  /** A number that is no number could not be measured here, and misses nothing. */
  target?: { words: string; met(value: number): boolean };
}

/**
 * Prints what was measured in one table, and the bytes by table in another; false when a target was
 * missed.
 */
export function report(measurement: Measurement): boolean {
  const { stores, history, storing, cores } = measurement;
  const lines = linesOf(measurement);
  const missed = (line: Line) => stores.some((store) => line.target?.met(line.of(store)) === false);
  console.log(
    `\nSample days through the whole path: 2 workers, stores and database on the same ${cores} cores. Work: processor time of workers and database.`,
  );
  console.table(
    Object.fromEntries(
      lines.map((line) => [
        line.what,
        {
          ...Object.fromEntries(stores.map((store) => [store.marketplace, (line.show ?? shown)(line.of(store))])),
          target: line.target?.words ?? '',
          missed: missed(line) ? 'missed' : '',
        },
      ]),
    ),
  );
  console.log('Bytes that an ordinary day adds, a listing, indexes included, by table');
  const tables = [...new Set(stores.flatMap(({ bytes }) => Object.keys(bytes.byTable)))];
  console.table(
    Object.fromEntries(
      tables.map((table) => [
        table,
        Object.fromEntries(stores.map(({ marketplace, bytes }) => [marketplace, shown(bytes.byTable[table] ?? 0)])),
      ]),
    ),
  );
  console.log(
    `Storing alone: ${Math.round(storing)} listings a second. History: ${history.days.usual} and ${history.days.long} days.`,
  );
  return !lines.some(missed);
}

function linesOf({ history, storing, cores }: Measurement): Line[] {
  const rate = ({ growth: { large } }: Measured) => large.listings / large.wall;
  const storingRate = ({ growth: { large } }: Measured) => large.listings / large.storing;
  return [
    { what: 'listings of the day', of: ({ growth }) => growth.large.listings },
    { what: 'listings a second', of: rate },
    { what: 'listings a second and core', of: (store) => rate(store) / cores },
    {
      what: 'listings a second of a core’s work',
      of: ({ growth: { large } }) => large.listings / workOf(large),
    },
    // The whole path, fetching, keeping and reading pages by the same cores included, against
    // nothing but storing.
    { what: 'of storing alone', of: (store) => rate(store) / storing, show: percent, target: atLeast(0.5, '50 %') },
    // Its storing step alone, while the other batches are fetched and read: from the run's lock to
    // the commit, with all that is noted besides listings (jobs, units, failures, counts,
    // statistics, manifests), in the batches of the path.
    {
      what: 'listings a second of storing',
      of: storingRate,
    },
    {
      what: 'storing step, of storing alone',
      of: (store) => storingRate(store) / storing,
      show: percent,
      target: atLeast(0.5, '50 %'),
    },
    {
      what: 'ms of work a listing: workers',
      of: ({ growth: { large } }) => (large.workers / large.listings) * 1000,
    },
    { what: 'ms of work a listing: database', of: ({ growth: { large } }) => (large.database / large.listings) * 1000 },
    {
      what: 'ms of the stores’ own a listing',
      of: ({ growth: { large } }) => (large.stores / large.listings) * 1000,
    },
    { what: 'peak memory of a worker, MB', of: ({ growth }) => growth.large.peakMB, target: below(512) },
    {
      what: 'memory at 10x the listings',
      of: ({ growth: { small, large } }) => large.peakMB / small.peakMB,
      show: times,
      target: below(1.25, '1.25x'),
    },
    {
      what: 'work at 10x the listings',
      of: ({ growth: { small, large } }) => workOf(large) / workOf(small),
      show: times,
      target: below(11, '11x'),
    },
    {
      what: 'work after 10x the history',
      of: () => history.ratio - 1,
      show: percent,
      target: below(0.05, '5 %'),
    },
    { what: 'queue overhead, wall', of: ({ overhead }) => overhead.wall, show: percent, target: below(0.15, '15 %') },
    { what: 'queue overhead, work', of: ({ overhead }) => overhead.processor, show: percent },
    { what: 'bytes a listing and day', of: ({ bytes }) => bytes.total },
  ];
}

function below(most: number, words = String(most)) {
  return { words: `< ${words}`, met: (value: number) => !(value >= most) };
}

function atLeast(least: number, words = String(least)) {
  return { words: `>= ${words}`, met: (value: number) => !(value < least) };
}

function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function times(value: number): string {
  return `${value.toFixed(2)}x`;
}
