import { addDays, type ChangeKind } from '@pi/domain';
import { type CHANGED_KINDS, wordForms } from '@pi/domain/api';
import { and, arrayOverlaps, between, gte, inArray, or, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { companies } from '../../schema/companies.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf, likeText } from '../../statement-parts.ts';
import { type FactsRelation, isTable } from './facts-relation.ts';
import type { FilterContext } from './filter-context.ts';

const query = new QueryBuilder();

/** Whether any of these lists of a plugin has any of the values. */
export function hasAnyOf(
  facts: FactsRelation,
  lists: readonly ('tags' | 'storeTags' | 'badges')[],
  values: readonly string[],
): SQL {
  const { pluginId } = pluginTraits;
  return inArray(
    facts.pluginId,
    query
      .select({ pluginId })
      .from(pluginTraits)
      .where(or(...lists.map((list) => arrayOverlaps(pluginTraits[list], [...values])))),
  );
}

// Of shorter texts no trigram is looked up.
const TRIGRAM = 3;

/**
 * Whether a plugin's name has a word: anywhere in it; one or two letters only as a word of their
 * own, which the index of words finds.
 */
export function hasWord(facts: FactsRelation, word: string): SQL {
  const { pluginId, nameText, document } = pluginTraits;
  const isShort = word.length < TRIGRAM && /^[a-z\d]+$/.test(word);
  const condition = isShort
    ? sql`${document} @@ ${`'${word}':A`}::tsquery`
    : sql`${nameText} like ${`%${likeText(word)}%`}`;
  return inArray(facts.pluginId, query.select({ pluginId }).from(pluginTraits).where(condition));
}

/** Whether a plugin's name and summary together have all of these words, each as one or several. */
export function hasPhrase(facts: FactsRelation, words: readonly string[]): SQL {
  const { pluginId, document } = pluginTraits;
  const formsOf = (word: string) => wordForms(word).map((form) => `'${form.replaceAll("'", "''")}':AC`);
  const text = words.map((word) => `(${formsOf(word).join(' | ')})`).join(' & ');
  const condition = sql`${document} @@ ${text}::tsquery`;
  return inArray(facts.pluginId, query.select({ pluginId }).from(pluginTraits).where(condition));
}

/** Whether a plugin is of one of these companies, or of one that was merged into it. */
export function isOfCompany(facts: FactsRelation, slugs: readonly string[]): SQL {
  const { id, slug, mergedInto } = companies;
  const ids = query
    .select({ id: sql<number>`coalesce(${mergedInto}, ${id})`.as('id') })
    .from(companies)
    .where(isAnyOf(slug, slugs));
  // Facts have no index on the company; plugins have.
  if (!isTable(facts)) return inArray(facts.companyId, ids);
  return inArray(
    facts.pluginId,
    query.select({ pluginId: plugins.id }).from(plugins).where(inArray(plugins.companyId, ids)),
  );
}

/** Whether any of these changes happened to a plugin in so many days up to today. */
export function hasChanged(
  kinds: readonly (typeof CHANGED_KINDS)[number][],
  days: number,
  { facts, today }: Required<FilterContext>,
): SQL | undefined {
  const since = addDays(today, -days);
  const others = kinds.filter((kind): kind is ChangeKind => kind !== 'hands');
  const { pluginId, kind, day } = marketChanges;
  const ids = query
    .select({ pluginId })
    .from(marketChanges)
    .where(and(isAnyOf(kind, others), between(day, since, today)));
  return or(
    kinds.includes('hands') ? gte(facts.changedHandsOn, since) : undefined,
    others.length > 0 ? inArray(facts.pluginId, ids) : undefined,
  );
}
