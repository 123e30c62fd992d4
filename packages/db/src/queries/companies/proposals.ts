import type { MatchTerm, ProposalStatus } from '@pi/domain';
import { and, asc, count, desc, eq, not, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyProposals } from '../../schema/company-proposals.ts';
import { inPortions, isAnyOf } from '../../statement-parts.ts';
import { incomingRows, records } from '../listings/records.ts';
import { type CompanyCard, listCompanyCards } from './company-cards.ts';
import { getShownCompanies } from './derive-companies.ts';

const { id, companyId, otherId, status, weight, evidence, proposedOn } = companyProposals;

/** A pair of stored companies that are possibly one, in either order. */
export interface ProposedPair {
  companyIds: readonly [number, number];
  /** Bits. */
  weight: number;
  evidence: MatchTerm[];
}

/**
 * Makes these proposals the open ones of the affected companies. Decided ones stay as they are, and
 * one that was open before keeps its day.
 * @param affected companies whose candidates were all considered: an open proposal of theirs that
 * is not among the given is deleted
 * @param day the UTC day of new proposals; today without it
 */
export async function replaceProposals(
  tx: Tx,
  affected: readonly number[],
  pairs: readonly ProposedPair[],
  day?: string,
): Promise<void> {
  const rows = orderPairs(pairs);
  const given = records(rows, { companyId: 'integer', otherId: 'integer' });
  const isGiven = sql`(${companyId}, ${otherId}) in (select "row"."companyId", "row"."otherId" from ${given})`;
  await tx.delete(companyProposals).where(and(eq(status, 'open'), isOfAny(affected), not(isGiven)));
  // Apart from those that are stored: `on conflict` uses up a number for each of them.
  const stored = await tx.select({ companyId, otherId }).from(companyProposals).where(isGiven);
  const known = new Set(stored.map(keyOf));
  const today = sql`(now() at time zone 'utc')::date`;
  for (const portion of inPortions(rows.filter((row) => !known.has(keyOf(row)))))
    await tx.insert(companyProposals).values(portion.map((row) => ({ ...row, proposedOn: day ?? today })));
  await updateOpenProposals(
    tx,
    rows.filter((row) => known.has(keyOf(row))),
  );
}

async function updateOpenProposals(tx: Tx, rows: ReturnType<typeof orderPairs>): Promise<void> {
  const { from, incoming } = incomingRows(rows, { companyId, otherId, weight, evidence });
  const isOther = sql`(${weight}, ${evidence}) is distinct from (${incoming.weight}, ${incoming.evidence})`;
  await tx
    .update(companyProposals)
    .set({ weight: sql`${incoming.weight}`, evidence: sql`${incoming.evidence}` })
    .from(from)
    .where(and(eq(status, 'open'), eq(companyId, incoming.companyId), eq(otherId, incoming.otherId), isOther));
}

// The strongest first, and of a pair that is given several times the strongest alone.
function orderPairs(pairs: readonly ProposedPair[]) {
  const rows = pairs
    .map(({ companyIds: [one, other], ...pair }) => ({
      companyId: Math.min(one, other),
      otherId: Math.max(one, other),
      ...pair,
    }))
    .filter((row) => row.companyId !== row.otherId)
    .toSorted((a, b) => b.weight - a.weight || a.companyId - b.companyId || a.otherId - b.otherId);
  const strongest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!strongest.has(keyOf(row))) strongest.set(keyOf(row), row);
  return [...strongest.values()];
}

function keyOf(pair: { companyId: number; otherId: number }): string {
  return `${pair.companyId} ${pair.otherId}`;
}

/** Pairs with one of these companies that an operator says are two. */
export async function listRejectedPairs(tx: Queryable, companyIds: readonly number[]): Promise<[number, number][]> {
  const rows = await tx
    .select({ companyId, otherId })
    .from(companyProposals)
    .where(and(eq(status, 'rejected'), isOfAny(companyIds)))
    .orderBy(asc(companyId), asc(otherId));
  return rows.map((row) => [row.companyId, row.otherId]);
}

/** A proposal with the companies that the two are shown as: those they were merged into, if any. */
export interface Proposal {
  number: number;
  status: ProposalStatus;
  /** Bits. */
  weight: number;
  evidence: MatchTerm[];
  /** UTC day. */
  proposedOn: string;
  companies: [CompanyCard, CompanyCard];
}

const columns = { number: id, status, weight, evidence, proposedOn, companyId, otherId };

/**
 * Open proposals, the strongest first. Those whose companies are shown as one are left out.
 * @param companyIds only those with one of these companies
 */
export async function listOpenProposals(
  db: Queryable,
  { limit, companyIds }: { limit: number; companyIds?: readonly number[] },
): Promise<Proposal[]> {
  const [one, other] = [alias(companies, 'one'), alias(companies, 'other')];
  const rows = await db
    .select(columns)
    .from(companyProposals)
    .innerJoin(one, eq(one.id, companyId))
    .innerJoin(other, eq(other.id, otherId))
    .where(
      and(
        isOpen(companyIds),
        sql`coalesce(${one.mergedInto}, ${one.id}) <> coalesce(${other.mergedInto}, ${other.id})`,
      ),
    )
    .orderBy(desc(weight), desc(proposedOn), asc(id))
    .limit(limit);
  return (await withCompanies(db, rows)).filter(({ companies: [a, b] }) => a.id !== b.id);
}

/** How many proposals are open. */
export async function countOpenProposals(db: Queryable): Promise<number> {
  const [row] = await db.select({ open: count() }).from(companyProposals).where(eq(status, 'open'));
  return row?.open ?? 0;
}

/** The proposal of that number; null when there is none. */
export async function getProposal(tx: Queryable, number: number): Promise<Proposal | null> {
  const rows = await tx.select(columns).from(companyProposals).where(eq(id, number));
  return (await withCompanies(tx, rows))[0] ?? null;
}

/** Proposals of a status that both of whose companies are among these; ascending. */
export async function listProposalsBetween(
  tx: Queryable,
  wanted: ProposalStatus,
  companyIds: readonly number[],
): Promise<Proposal[]> {
  const rows = await tx
    .select(columns)
    .from(companyProposals)
    .where(and(eq(status, wanted), isAnyOf(companyId, companyIds), isAnyOf(otherId, companyIds)))
    .orderBy(asc(id));
  return withCompanies(tx, rows);
}

/** Notes an operator's decision on a proposal. */
export async function decideProposal(
  tx: Tx,
  number: number,
  decision: { status: 'accepted' | 'rejected'; by: string; reason: string | null },
): Promise<void> {
  await tx
    .update(companyProposals)
    .set({ status: decision.status, decidedBy: decision.by, reason: decision.reason, decidedAt: sql`now()` })
    .where(eq(id, number));
}

/** Opens proposals again, as if nobody had decided on them. */
export async function reopenProposals(tx: Tx, numbers: readonly number[]): Promise<void> {
  await tx
    .update(companyProposals)
    .set({ status: 'open', decidedBy: null, reason: null, decidedAt: null })
    .where(isAnyOf(id, numbers));
}

function isOpen(companyIds: readonly number[] | undefined): SQL | undefined {
  return and(eq(status, 'open'), companyIds && isOfAny(companyIds));
}

function isOfAny(companyIds: readonly number[]): SQL | undefined {
  return or(isAnyOf(companyId, companyIds), isAnyOf(otherId, companyIds));
}

type Row = Omit<Proposal, 'companies'> & { companyId: number; otherId: number };

async function withCompanies(db: Queryable, rows: readonly Row[]): Promise<Proposal[]> {
  const shown = await getShownCompanies(db, new Set(rows.flatMap((row) => [row.companyId, row.otherId])));
  const cards = new Map((await listCompanyCards(db, [...new Set(shown.values())])).map((card) => [card.id, card]));
  return rows.flatMap(({ companyId: one, otherId: other, ...row }) => {
    const pair = [cards.get(shown.get(one) ?? 0), cards.get(shown.get(other) ?? 0)];
    return pair[0] && pair[1] ? [{ ...row, companies: [pair[0], pair[1]] }] : [];
  });
}
