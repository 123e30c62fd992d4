import { eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { getShownCompany } from './change-companies.ts';

export interface ShownCompany {
  id: number;
  slug: string;
  name: string;
}

/** The company of a slug, or the one that it was merged into; undefined where there is none. */
export async function findShownCompany(db: Db, slug: string): Promise<ShownCompany | undefined> {
  const { id, name, mergedInto } = companies;
  const [row] = await db
    .select({ id, slug: companies.slug, name, mergedInto })
    .from(companies)
    .where(eq(companies.slug, slug));
  if (!row) return undefined;
  if (row.mergedInto === null) return { id: row.id, slug: row.slug, name: row.name };
  return findShownCompany(db, (await getShownCompany(db, row.id)).slug);
}
