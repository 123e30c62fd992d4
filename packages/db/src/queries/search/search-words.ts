import { and, eq, notExists, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { searchWords } from '../../schema/search-words.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { insertRows } from '../listings/records.ts';

/** Adds the words of texts as they are searched. */
export async function addSearchWords(tx: Tx, texts: readonly string[]): Promise<void> {
  const words = new Set(texts.flatMap((text) => text.split(' ')).filter(Boolean));
  if (words.size === 0) return;
  await insertRows(
    tx,
    searchWords,
    [...words].map((word) => ({ word })),
    ['word'],
  ).onConflictDoNothing();
}

/** Adds the words of the names of the companies with plugins in these marketplaces. */
export async function addCompanyWords(tx: Tx, marketplaces: readonly string[]): Promise<void> {
  const words = tx
    .selectDistinct({ word: sql<string>`unnest(string_to_array(lower(${companies.name}), ' '))`.as('word') })
    .from(companies)
    .innerJoin(companyMarketplaces, eq(companyMarketplaces.companyId, companies.id))
    .where(isAnyOf(companyMarketplaces.marketplace, marketplaces))
    .as('words');
  await tx
    .insert(searchWords)
    .select(tx.select({ word: words.word }).from(words).where(sql`${words.word} <> ''`).orderBy(words.word))
    .onConflictDoNothing();
}

/** Deletes the words that no name has any more, those of erased names among them. */
export async function deleteUnusedWords(tx: Tx): Promise<void> {
  const { word } = searchWords;
  const isAmong = (text: SQL) => sql`' ' || ${text} || ' ' like '% ' || ${word} || ' %'`;
  const traits = tx
    .select({ one: sql`1` })
    .from(pluginTraits)
    .where(
      and(
        sql`${pluginTraits.document} @@ plainto_tsquery('simple', ${word})`,
        isAmong(sql`${pluginTraits.nameText} || ' ' || ${pluginTraits.makerText}`),
      ),
    );
  const named = tx
    .select({ one: sql`1` })
    .from(companies)
    .where(and(sql`lower(${companies.name}) like '%' || ${word} || '%'`, isAmong(sql`lower(${companies.name})`)));
  await tx.delete(searchWords).where(and(notExists(traits), notExists(named)));
}
