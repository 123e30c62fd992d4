import type { AliasKind } from '@pi/domain';
import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyAliases } from '../../schema/company-aliases.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { records } from '../listings/records.ts';

const { id, kind, value, companyId, fromDay, toDay, source, by } = companyAliases;

/** A name or domain that an alias may give to a company, standardized. */
export interface AliasKey {
  kind: AliasKind;
  value: string;
}

/** A name or domain that belongs to a company for a time. */
export interface Alias extends AliasKey {
  number: number;
  companyId: number;
  /** First UTC day; null: always. */
  from: string | null;
  /** First UTC day on which it is not so any more; null: until today. */
  to: string | null;
  /** Where it is known from. */
  source: string;
}

const columns = { number: id, kind, value, companyId, from: fromDay, to: toDay, source };

/** Aliases of these names and domains on any day, by number. */
export function listAliasesOf(tx: Queryable, keys: readonly AliasKey[]): Promise<Alias[]> {
  return tx.select(columns).from(companyAliases).where(isAmong(keys)).orderBy(asc(id));
}

/** What of these names and domains belongs to a company on a UTC day, by number. */
export function listAliasesInForce(tx: Queryable, keys: readonly AliasKey[], day: string): Promise<Alias[]> {
  const isBegun = or(isNull(fromDay), lte(fromDay, day));
  const isNotOver = or(isNull(toDay), gt(toDay, day));
  return tx
    .select(columns)
    .from(companyAliases)
    .where(and(isAmong(keys), isBegun, isNotOver))
    .orderBy(asc(id));
}

/** An alias with its company, and who added it. */
export interface ListedAlias extends Alias {
  slug: string;
  by: string;
}

/**
 * All aliases by company, name and day.
 * @param companyIds only those of these companies
 */
export function listAliases(db: Queryable, companyIds?: readonly number[]): Promise<ListedAlias[]> {
  return db
    .select({ ...columns, slug: companies.slug, by })
    .from(companyAliases)
    .innerJoin(companies, eq(companies.id, companyId))
    .where(companyIds && isAnyOf(companyId, companyIds))
    .orderBy(asc(companies.slug), asc(kind), asc(value), sql`${fromDay} nulls first`);
}

/** Adds an alias. @returns its number */
export async function insertAlias(
  tx: Tx,
  { from, to, ...alias }: Omit<Alias, 'number'> & { by: string },
): Promise<number> {
  const [row] = await tx
    .insert(companyAliases)
    .values({ ...alias, fromDay: from, toDay: to })
    .returning({ number: id });
  if (!row) throw new Error('nothing inserted');
  return row.number;
}

/** Deletes an alias. @returns it; null when there is none of that number */
export async function deleteAlias(tx: Tx, number: number): Promise<Alias | null> {
  const [row] = await tx.delete(companyAliases).where(eq(id, number)).returning(columns);
  return row ?? null;
}

function isAmong(keys: readonly AliasKey[]): SQL {
  const wanted = records(keys, { kind: 'text', value: 'text' });
  return sql`(${kind}, ${value}) in (select "row"."kind", "row"."value" from ${wanted})`;
}
