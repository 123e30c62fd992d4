import type { Db } from '../src/client.ts';
import { addSearchWords } from '../src/queries/search/search-words.ts';
import { companies } from '../src/schema/companies.ts';
import { companyFacts } from '../src/schema/company-facts.ts';
import { pluginFacts } from '../src/schema/plugin-facts.ts';
import { pluginTraits } from '../src/schema/plugin-traits.ts';
import type { plugins } from '../src/schema/plugins.ts';
import { MARKET, seedPlugin, TODAY } from './seed-market.ts';

type PluginValues = Partial<typeof plugins.$inferInsert> & { externalId: string };

/**
 * Inserts a plugin with its derived rows, so that lists over all marketplaces find it; answers its
 * id.
 */
export async function seedFound(db: Db, values: PluginValues): Promise<number> {
  const { name = `Plugin ${values.externalId}`, developerName, summary, status = 'listed' } = values;
  const pluginId = await seedPlugin(db, { ...values, name });
  const [nameText = '', makerText = '', summaryText = ''] = [name, developerName, summary].map(folded);
  const texts = { nameText, makerText, summaryText };
  const none = { tags: [], badges: [], hasContact: false };
  await db.insert(pluginTraits).values({ pluginId, contentHash: 'hash', rulesVersion: 1, ...none, ...texts });
  await db.transaction((tx) => addSearchWords(tx, [nameText, makerText]));
  const { marketplace = MARKET, companyId, users, downloads, ratingCount } = values;
  const numbers = { users, downloads, ratingCount };
  const days = { listedOn: TODAY, firstSeenOn: TODAY };
  await db.insert(pluginFacts).values({ pluginId, marketplace, companyId, status, ...numbers, ...days });
  return pluginId;
}

/** Inserts a company that lists over all marketplaces find; answers its id. */
export async function seedFoundCompany(
  db: Db,
  slug: string,
  { name, ...facts }: { name: string } & Partial<typeof companyFacts.$inferInsert>,
): Promise<number> {
  const [row] = await db.insert(companies).values({ slug, name, nameKey: slug }).returning({ id: companies.id });
  if (!row) throw new Error('nothing inserted');
  const few = {
    type: 'one_product' as const,
    pluginCount: 1,
    productCount: 1,
    marketplaces: [MARKET],
    hasContact: false,
  };
  await db.transaction((tx) => addSearchWords(tx, [folded(name)]));
  await db.insert(companyFacts).values({ ...few, ...facts, companyId: row.id });
  return row.id;
}

function folded(text: string | null | undefined): string {
  return (text ?? '').toLowerCase();
}
