import { FAULTS, type FaultChoice, type FaultName, type Sizes, STORES } from '@pi/stores';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { expectNoHarm } from './expect-no-harm.ts';
import { FAULT_SENTENCES } from './fault-sentences.ts';
import { BAD_DAY, DAY_AFTER, type Market, openMarket } from './market.ts';
import { disagreements } from './shown.ts';

const NOW_AND_THEN = 0.3;
/** Of twenty faults at once none may hide all others. */
const AMONG_OTHERS = 0.05;
/** How long an answer is waited for where bodies drip. */
const DRIP_MS = 500;
/** All stores on a busy machine. */
const LONGEST_MS = 300_000;

const CASES = FAULTS.map((fault) => ({ fault, ...FAULT_SENTENCES[fault.name] }));
/** At some answers they do not show, or are too few to be told from plugins that changed (decision 019). */
const OF_WHOLE_STORES: readonly FaultName[] = ['robots_forbid', 'renamed_ratings'];
const OF_SOME_ANSWERS = CASES.filter(
  ({ fault }) => (fault.answer || fault.encode || fault.transport) && !OF_WHOLE_STORES.includes(fault.name),
);

/** How many workers do the day's jobs besides the one that starts it. */
const WORKERS = { 'to one collector': 0, 'to three on one queue': 2 };
type Collecting = keyof typeof WORKERS;
export const EVERY_WAY = Object.keys(WORKERS) as Collecting[];

type AnyFault = (typeof FAULTS)[number];

/** Stores in which a fault is not tried, as what they show is too little to tell it by. */
export type Spared = Partial<Record<FaultName, readonly string[]>>;

/** Which cases are tried how: by one collector alone, with workers on the same queue, or both. */
export interface Tried {
  everywhere: readonly Collecting[];
  nowAndThen: readonly Collecting[];
  /** Of those that can show now and then the ones that are tried so; absent: all. */
  only?: readonly FaultName[];
  together: readonly Collecting[];
}

/** Tests every fault in stores of these sizes. */
export function describeFaults(sizes: Sizes, tried: Tried, spared: Spared = {}): void {
  describe('no wrong number, a reason and a finished run come', { timeout: LONGEST_MS }, () => {
    let market: Market;
    let copy: Database;
    beforeAll(async () => {
      market = await openMarket(sizes);
    }, LONGEST_MS);
    beforeEach(async () => {
      copy = await market.copy();
    });
    afterEach(() => copy.drop());
    afterAll(() => market?.close());

    describe.each(tried.everywhere)('%s of', (by) => {
      test.each(CASES)('$says', ({ fault, reason }) => expectNoHarmOf(fault, 1, reason, by));
    });

    describe.each(tried.nowAndThen)('%s of', (by) => {
      test.each(OF_SOME_ANSWERS.filter(({ fault }) => tried.only?.includes(fault.name) ?? true))(
        '$says, now and then',
        ({ fault, reason }) => expectNoHarmOf(fault, NOW_AND_THEN, reason, by),
      );
    });

    test.each(tried.together)('%s of everything at once; the next good day is whole again', async (by) => {
      const share = (fault: AnyFault) => (fault.view ? 1 : AMONG_OTHERS);
      const workers = WORKERS[by];
      const report = await market.collect(copy, BAD_DAY, { faults: on(FAULTS, share), wholeMs: DRIP_MS, workers });
      await expectNoHarm(market, copy.db, report, { reason: /./, takesOver: true });

      const { runs, asking } = await market.collect(copy, DAY_AFTER, { workers });
      if (workers > 0) expect(Math.max(report.asking, asking)).toBeGreaterThan(1);
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'succeeded'));
      for (const name of market.names)
        expect.soft(await disagreements(copy.db, market.stores, name, DAY_AFTER), name).toEqual([]);
    });

    async function expectNoHarmOf(fault: AnyFault, share: number, reason: RegExp | null, by: Collecting) {
      const wholeMs = fault.name === 'slow_drip' ? DRIP_MS : undefined;
      const faults = on([fault], () => share);
      const report = await market.collect(copy, BAD_DAY, { faults, wholeMs, workers: WORKERS[by] });
      const told = await expectNoHarm(market, copy.db, report, { reason, takesOver: fault.name === 'id_taken_over' });
      if (reason) expect(told).toContainEqual(expect.stringMatching(reason));
    }
  });

  /** The faults that mean something in a store, by store. */
  function on(faults: readonly AnyFault[], share: (fault: AnyFault) => number): Record<string, FaultChoice[]> {
    const chosen = (store: (typeof STORES)[number]) =>
      faults
        .filter((fault) => (fault.appliesTo?.(store) ?? true) && !spared[fault.name]?.includes(store.name))
        .map((fault) => ({ fault: fault.name, share: share(fault) }));
    return Object.fromEntries(STORES.map((store) => [store.name, chosen(store)]));
  }
}
