import { and, eq } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { productFamilies } from '../../schema/product-families.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { Reference } from './export-table.ts';

/** The public names of rows, by their numbers in this database. */
export async function listPublicNames(
  db: Queryable,
  ref: Reference,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  if (ref === 'plugin') {
    const { id, marketplace, externalId } = plugins;
    const rows = await db.select({ id, marketplace, externalId }).from(plugins).where(isAnyOf(id, ids));
    return new Map(rows.map((row) => [row.id, publicId(row)]));
  }
  const table = ref === 'company' ? companies : productFamilies;
  const rows = await db.select({ id: table.id, slug: table.slug }).from(table).where(isAnyOf(table.id, ids));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

/** The numbers of rows in this database, by their public names. */
export async function listNumbers(
  db: Queryable,
  ref: Reference,
  names: readonly string[],
): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  if (ref !== 'plugin') {
    const table = ref === 'company' ? companies : productFamilies;
    const rows = await db.select({ id: table.id, slug: table.slug }).from(table).where(isAnyOf(table.slug, names));
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  }
  const found = new Map<string, number>();
  for (const [name, ids] of Map.groupBy(names, (id) => id.slice(0, id.indexOf(':')))) {
    const { id, marketplace, externalId } = plugins;
    const wanted = ids.map((one) => one.slice(name.length + 1));
    const isOne = and(eq(marketplace, name), isAnyOf(externalId, wanted));
    const rows = await db.select({ id, marketplace, externalId }).from(plugins).where(isOne);
    for (const row of rows) found.set(publicId(row), row.id);
  }
  return found;
}

function publicId({ marketplace, externalId }: { marketplace: string; externalId: string }): string {
  return `${marketplace}:${externalId}`;
}
