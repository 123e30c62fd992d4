import { companies, companyChanges, type Db, marketplaces, plugins, type Tx } from '@pi/db';
import { test } from '@pi/db/testing';
import { isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import {
  COMPANY_DAYS,
  changeDeveloper,
  listAggregates,
  listPluginCompanies,
  matchCompanies,
  rederiveAggregates,
  storePlugin,
} from '../../test/companies.ts';
import { CompanyChangeError } from '../errors.ts';
import { mergeCompanies } from './merge-companies.ts';
import { splitCompany } from './split-company.ts';
import { undoChange } from './undo-change.ts';

const STORES = ['one', 'two'];
const operator = { by: 'test', reason: null };

// Two share a site, one a domain of it; one has nothing but a name.
const DEVELOPERS = [
  { name: 'Alpha Works', site: 'https://alpha.dev', siteVerified: true },
  { name: 'Beta Tools', site: 'https://alpha.dev', siteVerified: true, externalId: 'beta' },
  { name: 'Gamma Mail', email: 'gamma@alpha.dev' },
  { name: 'Delta Labs', email: 'hello@delta.dev' },
  { name: 'Epsilon Soft' },
];

// They share nothing with the others, so that it does not matter when they are matched first.
const BUYERS = [{ name: 'Buyer Works', site: 'https://buyer.dev', siteVerified: true }, { name: 'Zeta Holding' }, null];

type Step =
  | { do: 'storePlugin'; store: number; developer: number }
  | { do: 'changeDeveloper'; plugin: number; buyer: number }
  | { do: 'merge'; into: number; other: number }
  | { do: 'split'; of: number; plugins: number[] }
  | { do: 'undo'; change: number };

const pick = fc.nat(1000);
const arrival = fc.record({
  do: fc.constant('storePlugin' as const),
  store: fc.nat(1),
  developer: fc.nat(DEVELOPERS.length - 1),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: arrival, weight: 2 },
  fc.record({ do: fc.constant('changeDeveloper' as const), plugin: pick, buyer: fc.nat(BUYERS.length - 1) }),
  fc.record({ do: fc.constant('merge' as const), into: pick, other: pick }),
  fc.record({ do: fc.constant('split' as const), of: pick, plugins: fc.array(pick, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('undo' as const), change: pick }),
);

describe('merges, splits and undos', () => {
  test('in any order keep aggregates correct, and all undone leave every plugin where it is matched by itself', async ({
    db,
  }) => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 14 }),
      fc.infiniteStream(pick),
      async (steps, picks) => {
        const byItself = await inVain(db, async (tx) => {
          for (const [index, one] of steps.entries())
            if (one.do === 'storePlugin' || one.do === 'changeDeveloper') await take(tx, one, index);
          return matchedCompanies(tx);
        });
        await inVain(db, async (tx) => {
          for (const [index, one] of steps.entries()) {
            await take(tx, one, index);
            await expectShownAsMerged(tx);
          }
          expect(await listAggregates(tx)).toEqual(await rederiveAggregates(tx));
          for (const next of picks) {
            const open = await openChanges(tx);
            if (open.length === 0) break;
            await unlessRefused(() => undoChange(tx, one(open, next)));
          }
          expect(await listAggregates(tx)).toEqual(await rederiveAggregates(tx));
          expect(await matchedCompanies(tx)).toEqual(byItself);
        });
      },
    );
    // To shrink what fails takes longer than the test may.
    await fc.assert(property, { numRuns: 25, endOnFailure: true });
  }, 120_000);
});

async function take(tx: Tx, step: Step, index: number): Promise<void> {
  const day = COMPANY_DAYS[index < 3 ? 0 : 1];
  const ids = Object.entries(await listPluginCompanies(tx));
  const slugs = [...new Set(ids.flatMap(([, slug]) => slug ?? []))];
  if (step.do === 'storePlugin') {
    const developer = DEVELOPERS[step.developer];
    if (developer) await storePlugin(tx, STORES[step.store] ?? '', `p${index}`, developer, day);
  } else if (step.do === 'changeDeveloper') {
    const all = await tx.select().from(plugins).orderBy(plugins.id);
    if (all.length === 0) return;
    const { marketplace, externalId } = one(all, step.plugin);
    await changeDeveloper(tx, marketplace, externalId, BUYERS[step.buyer] ?? null);
  } else if (step.do === 'undo') {
    const open = await openChanges(tx);
    if (open.length > 0) await unlessRefused(() => undoChange(tx, one(open, step.change)));
  } else if (slugs.length > 0 && step.do === 'merge') {
    await unlessRefused(() => mergeCompanies(tx, one(slugs, step.into), [one(slugs, step.other)], operator));
  } else if (slugs.length > 0 && step.do === 'split') {
    const slug = one(slugs, step.of);
    const own = ids.filter(([, company]) => company === slug).map(([id]) => id);
    const chosen = step.plugins.map((index) => one(own, index));
    await unlessRefused(() => splitCompany(tx, slug, chosen, operator));
  }
}

// The names of the companies that plugins are shown with, as soon as none waits: a slug depends on
// who came first.
async function matchedCompanies(tx: Tx): Promise<Record<string, string | null>> {
  for (const { name } of await tx.select().from(marketplaces)) await matchCompanies(tx, name);
  const names = new Map((await tx.select().from(companies)).map((row) => [row.slug, row.name]));
  const shown = Object.entries(await listPluginCompanies(tx));
  return Object.fromEntries(shown.map(([id, slug]) => [id, names.get(slug ?? '') ?? null]));
}

// A plugin is shown with the company at the end of the merges of the one it was matched to.
async function expectShownAsMerged(tx: Tx): Promise<void> {
  const into = new Map((await tx.select().from(companies)).map((row) => [row.id, row.mergedInto]));
  for (const plugin of await tx.select().from(plugins)) {
    let shown = plugin.matchedCompanyId ?? plugin.companyId;
    if (shown === null) continue;
    for (let next = into.get(shown); next; next = into.get(shown)) shown = next;
    expect(plugin.companyId).toBe(shown);
    expect(plugin.matchedCompanyId).not.toBe(shown);
  }
}

async function openChanges(tx: Tx): Promise<number[]> {
  const rows = await tx.select().from(companyChanges).where(isNull(companyChanges.undoneAt)).orderBy(companyChanges.id);
  return rows.map((row) => row.id);
}

async function unlessRefused(change: () => Promise<unknown>): Promise<void> {
  await change().catch((error: unknown) => {
    if (!(error instanceof CompanyChangeError)) throw error;
  });
}

function one<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

const undone = new Error('nothing of it stays');

async function inVain<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  await db
    .transaction(async (tx) => {
      result = await work(tx);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result as Result;
}
