import { CATEGORY_SLUGS, type Category, EXTRACTED_PRICING_MODELS, OWNER_WORDS, type PriceTier } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { boolean, customType, index, integer, jsonb, pgTable, real, smallint, text } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What follows from the content of a plugin's newest revision alone: computed again where
 * `contentHash` or `rulesVersion` is another.
 */
export const pluginTraits = pgTable(
  'plugin_traits',
  {
    pluginId: integer('plugin_id')
      .primaryKey()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    /** The content it was computed from. */
    contentHash: text('content_hash').notNull(),
    /** `TRAITS_VERSION` of the rules it was computed by. */
    rulesVersion: smallint('rules_version').notNull(),
    /** The shared category; null where the store states none. */
    category: text('category', { enum: CATEGORY_SLUGS as [Category, ...Category[]] }),
    /** Ours, of the vocabulary: 2 to 5 where the text allows. */
    tags: text('tags').array().notNull(),
    /** The store's, in lower case, without repeats. */
    storeTags: text('store_tags').array().notNull().default([]),
    /** Products that it says it works with. */
    integrations: text('integrations').array().notNull().default([]),
    /** How it is paid for, as its texts and its store say together. */
    pricingModel: text('pricing_model', { enum: EXTRACTED_PRICING_MODELS }),
    /** Null where no price is stated. */
    tiers: jsonb('tiers').$type<PriceTier[]>(),
    /** What its words say of how its owner earns: it counts where nothing is paid for. */
    ownerWords: text('owner_words', { enum: OWNER_WORDS }).array().notNull().default([]),
    badges: text('badges').array().notNull(),
    /** Index in `PERMISSION_RISKS`; null where the store states no permissions. */
    risk: smallint('risk'),
    /**
     * The lowest recurring price a month, in USD, where the listing states one; a yearly one
     * divided by 12.
     */
    priceUsd: real('price_usd'),
    /** Whether the developer publishes an e-mail address; never the address. */
    hasContact: boolean('has_contact').notNull(),
    /** What is searched: in lower case, without accents. */
    nameText: text('name_text').notNull(),
    makerText: text('maker_text').notNull(),
    summaryText: text('summary_text').notNull(),
    document: tsvector('document')
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector('simple', name_text), 'A') || setweight(to_tsvector('simple', maker_text), 'B') || setweight(to_tsvector('simple', summary_text), 'C')`,
      ),
  },
  (table) => [
    index('plugin_traits_document_idx').using('gin', table.document),
    index('plugin_traits_name_idx').using('gin', table.nameText.op('gin_trgm_ops')),
    index('plugin_traits_name_order_idx').on(sql`name_text collate "C" desc nulls last`, table.pluginId),
    index('plugin_traits_tags_idx').using('gin', table.tags),
    index('plugin_traits_store_tags_idx').using('gin', table.storeTags),
    index('plugin_traits_badges_idx').using('gin', table.badges),
    webPolicy(),
  ],
).enableRLS();
