import { FAULTS, type FaultChoice, type FaultName, type Sizes, STORES } from '@pi/stores';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findDisagreements } from './compare-with-catalogue.ts';
import type { Database } from './database.ts';
import { expectNoHarm } from './expect-no-harm.ts';
import { FAULT_CASES } from './fault-cases.ts';
import { BAD_DAY, DAY_AFTER, type Market, openMarket } from './market.ts';

const PARTIAL_SHARE = 0.3;
/** Share of answers with each of some twenty faults at once: none may hide all others. */
const SHARE_AMONG_OTHERS = 0.05;
/** Timeout of a response while bodies drip. */
const DRIP_MS = 500;
/** All stores, on a busy machine. */
const LONGEST_MS = 300_000;

const CASES = FAULTS.map((fault) => ({ fault, ...FAULT_CASES[fault.name] }));
/** Invisible in a few responses, or too rare to differ from plugins that change (decision 019). */
const WHOLE_STORE_ONLY: readonly FaultName[] = ['robots_forbid', 'renamed_ratings'];
const PARTIAL_CASES = CASES.filter(
  ({ fault }) => (fault.answer || fault.encode || fault.transport) && !WHOLE_STORE_ONLY.includes(fault.name),
);

/** How many workers do the day's jobs besides the process that starts it. */
const WORKERS = { 'to one collector': 0, 'to three on one queue': 2 };
type Collectors = keyof typeof WORKERS;
export const EVERY_WAY = Object.keys(WORKERS) as Collectors[];

type AnyFault = (typeof FAULTS)[number];

/** Stores in which a fault is not tested: they show too little to notice it. */
export type Exemptions = Partial<Record<FaultName, readonly string[]>>;

/** Which faults are tested how: by one collector alone, with workers on the same queue, or both. */
export interface FaultPlan {
  everywhere: readonly Collectors[];
  partially: readonly Collectors[];
  /** The faults tested in some responses only; absent: all that can be. */
  only?: readonly FaultName[];
  together: readonly Collectors[];
}

/** Tests every fault in stores of these sizes. */
export function describeFaults(sizes: Sizes, plan: FaultPlan, exemptions: Exemptions = {}): void {
  describe('no wrong number, a reason and a finished run result', { timeout: LONGEST_MS }, () => {
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

    describe.each(plan.everywhere)('%s of', (by) => {
      test.each(CASES)('$title', ({ fault, reason }) => expectNoHarmOf(fault, 1, reason, by));
    });

    describe.each(plan.partially)('%s of', (by) => {
      test.each(PARTIAL_CASES.filter(({ fault }) => plan.only?.includes(fault.name) ?? true))(
        '$title, in some responses',
        ({ fault, reason }) => expectNoHarmOf(fault, PARTIAL_SHARE, reason, by),
      );
    });

    test.each(plan.together)('%s of everything at once, and the next good day is complete', async (by) => {
      const share = (fault: AnyFault) => (fault.view ? 1 : SHARE_AMONG_OTHERS);
      const workers = WORKERS[by];
      const report = await market.collect(copy, BAD_DAY, { faults: on(FAULTS, share), wholeMs: DRIP_MS, workers });
      await expectNoHarm(market, copy.db, report, { reason: /./, takesOver: true });

      const { runs, fetching } = await market.collect(copy, DAY_AFTER, { workers });
      expect(Math.max(report.fetching, fetching)).toBeGreaterThan(workers > 0 ? 1 : 0);
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'succeeded'));
      for (const name of market.names)
        expect.soft(await findDisagreements(copy.db, market.stores, name, DAY_AFTER), name).toEqual([]);
    });

    async function expectNoHarmOf(fault: AnyFault, share: number, reason: RegExp | null, by: Collectors) {
      const wholeMs = fault.name === 'slow_drip' ? DRIP_MS : undefined;
      const faults = on([fault], () => share);
      const report = await market.collect(copy, BAD_DAY, { faults, wholeMs, workers: WORKERS[by] });
      const reasons = await expectNoHarm(market, copy.db, report, {
        reason,
        takesOver: fault.name === 'id_taken_over',
      });
      expect(reasons).toEqual(reason ? expect.arrayContaining([expect.stringMatching(reason)]) : expect.any(Array));
    }
  });

  /** The faults that apply to each store, by store. */
  function on(faults: readonly AnyFault[], share: (fault: AnyFault) => number): Record<string, FaultChoice[]> {
    const chosen = (store: (typeof STORES)[number]) =>
      faults
        .filter((fault) => (fault.appliesTo?.(store) ?? true) && !exemptions[fault.name]?.includes(store.name))
        .map((fault) => ({ fault: fault.name, share: share(fault) }));
    return Object.fromEntries(STORES.map((store) => [store.name, chosen(store)]));
  }
}
