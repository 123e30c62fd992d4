import { FAULTS, type FaultChoice, type FaultName, type Sizes, STORES } from '@pi/stores';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectNoHarm } from './expect-no-harm.ts';
import { FAULT_SENTENCES } from './fault-sentences.ts';
import { BAD_DAY, type Copy, DAY_AFTER, type Market, openMarket } from './market.ts';
import { disagreements } from './shown.ts';

const NOW_AND_THEN = 0.3;
/** Of twenty faults at once none may hide all others. */
const AMONG_OTHERS = 0.05;
const DRIP_MS = 500;

const CASES = FAULTS.map((fault) => ({ fault, ...FAULT_SENTENCES[fault.name] }));
const OF_SOME_ANSWERS = CASES.filter(
  ({ fault }) => (fault.answer || fault.encode || fault.transport) && fault.name !== 'robots_forbid',
);

/** Stores in which a fault of the numbers is not tried, as too few of their numbers move or are compared at once to tell. */
export type Spared = Partial<Record<FaultName, readonly string[]>>;

/** Tests every fault in stores of these sizes. */
export function describeFaults(sizes: Sizes, spared: Spared = {}): void {
  describe('no wrong number, a reason and a finished run come of', () => {
    let market: Market;
    let copy: Copy;
    beforeAll(async () => {
      market = await openMarket(sizes);
    });
    beforeEach(async () => {
      copy = await market.copy();
    });
    afterEach(() => copy.drop());
    afterAll(() => market?.close());

    test.each(CASES)('$says', ({ fault, reason }) => expectNoHarmOf(fault.name, 1, reason));

    test.each(OF_SOME_ANSWERS)('$says, now and then', ({ fault, reason }) =>
      expectNoHarmOf(fault.name, NOW_AND_THEN, reason),
    );

    test('everything at once; the next good day is whole again', async () => {
      const share = (fault: (typeof FAULTS)[number]) => (fault.view ? 1 : AMONG_OTHERS);
      const report = await market.collect(copy.db, BAD_DAY, on(FAULTS, share), DRIP_MS);
      await expectNoHarm(market, copy.db, report, /./);

      const { runs } = await market.collect(copy.db, DAY_AFTER);
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'succeeded'));
      for (const name of market.names)
        expect.soft(await disagreements(copy.db, market.stores, name, DAY_AFTER), name).toEqual([]);
    });

    async function expectNoHarmOf(name: FaultName, share: number, reason: RegExp | null): Promise<void> {
      const faults = FAULTS.filter((fault) => fault.name === name);
      const wholeMs = name === 'slow_drip' ? DRIP_MS : undefined;
      const report = await market.collect(
        copy.db,
        BAD_DAY,
        on(faults, () => share),
        wholeMs,
      );
      const told = await expectNoHarm(market, copy.db, report, reason);
      if (reason) expect(told).toContainEqual(expect.stringMatching(reason));
    }

    function on(
      faults: typeof FAULTS,
      share: (fault: (typeof FAULTS)[number]) => number,
    ): Record<string, FaultChoice[]> {
      const chosen = (store: (typeof STORES)[number]) =>
        faults
          .filter((fault) => fault.appliesTo?.(store) ?? true)
          .filter(({ name }) => !spared[name]?.includes(store.name))
          .map((fault) => ({ fault: fault.name, share: share(fault) }));
      return Object.fromEntries(STORES.map((store) => [store.name, chosen(store)]));
    }
  });
}
