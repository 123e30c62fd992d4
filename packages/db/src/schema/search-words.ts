import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/**
 * The words of the names of plugins, their makers and companies, as they are searched: a word with
 * a typing error is compared with these, which are far fewer than names.
 */
export const searchWords = pgTable('search_words', { word: text('word').primaryKey() }, (table) => [
  index('search_words_word_idx').using('gin', table.word.op('gin_trgm_ops')),
  webPolicy(),
]).enableRLS();
