import { type Db, pluginAnalyses, pluginReviews, pluginRevisions, plugins } from '@pi/db';
import { test as dbTest } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import type { RevisionContent } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { type FakeProvider, startFakeProvider } from '@pi/llm/testing/fake-provider';
// biome-ignore lint/style/noRestrictedImports: a test makes what a store's day makes
import { eq } from 'drizzle-orm';
import { type AnalystDeps, openAnalyst } from '../src/open-analyst.ts';
import type { Answer } from '../src/prompts/listing-v1.ts';

export const NOW = new Date('2026-11-20T12:00:00Z');

/** A listing with a price, an integration, and its developer's address. */
export const DESCRIPTION = `Fold your mail into tasks. Works with Trello and Gmail.
The Pro plan costs $9.99 per month, the free plan has 10 tasks.
Questions? Write to jane.roe@acme.example or call +49 30 1234567890.`;

/** An answer that fits it. */
export const ANSWER: Answer = {
  pricingModel: 'freemium',
  tiers: [{ name: 'Pro plan', amount: 9.99, currency: 'USD', period: 'month', per: null }],
  integrations: ['Trello', 'Gmail'],
  tags: ['task management', 'a new tag'],
  audience: 'People who plan their day in their inbox.',
  pitch: 'Mail becomes tasks.',
  summary: 'Turns mail into **tasks**.\n\n- from the inbox',
  customersSay: null,
  payingShare: null,
};

interface ListingDraft {
  users?: number;
  description?: string;
  reviews?: readonly string[];
  content?: Partial<RevisionContent>;
}

/** What tests of this package start from. */
export interface AnalystWorld {
  db: Db;
  provider: FakeProvider;
  /** The analyst with the fake provider; it is noon of 2026-11-20 (UTC). */
  analyst(settings?: Record<string, string>, limits?: { seconds?: number }): AnalystDeps;
  /** Stores a plugin with its newest content and reviews. @returns its id */
  plugin(name: string, draft?: ListingDraft): Promise<number>;
  /** Stores another content of a plugin. */
  revise(pluginId: number, content: Partial<RevisionContent>): Promise<void>;
  analyses(): Promise<(typeof pluginAnalyses.$inferSelect)[]>;
  /** Names of the plugins that the provider was asked about, in turn. */
  asked(): string[];
}

/** A test with a provider on this machine; tests set its `replies`. */
export const test = dbTest.extend<{ world: AnalystWorld }>({
  world: async ({ db }, use) => {
    const provider = await startFakeProvider();
    let moment = 0;
    await use({
      db,
      provider,
      analyst(settings = {}, limits = { seconds: 15 }) {
        const env = readEnv({
          ...{ LLM_BASE_URL: provider.url, LLM_MODEL: 'small-model', LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '2' },
          ...settings,
        });
        const opened = openAnalyst(db, env, createLogger('silent'), () => NOW, limits);
        if (!opened) throw new Error('there is no analyst');
        return opened;
      },
      async plugin(name, { users = 1000, description = DESCRIPTION, reviews = [], content = {} } = {}) {
        const { facts } = await seedFacts(db, { externalId: name, name, users });
        const { pluginId } = facts;
        const full = { externalId: name, name, summary: 'Mail to tasks', description, ...content } as RevisionContent;
        moment += 1;
        await db.insert(pluginRevisions).values({ pluginId, seenAt: new Date(NOW.getTime() + moment), content: full });
        for (const [nth, text] of reviews.entries())
          await db.insert(pluginReviews).values({ pluginId, externalId: `${nth}`, day: '2026-11-01', stars: 5, text });
        return pluginId;
      },
      async revise(pluginId, content) {
        moment += 1;
        const full = { externalId: 'x', name: 'Folder', description: DESCRIPTION, ...content } as RevisionContent;
        await db.insert(pluginRevisions).values({ pluginId, seenAt: new Date(NOW.getTime() + moment), content: full });
        await db
          .update(plugins)
          .set({ contentHash: `hash ${moment}` })
          .where(eq(plugins.id, pluginId));
      },
      analyses: () => db.select().from(pluginAnalyses).orderBy(pluginAnalyses.pluginId),
      asked: () =>
        provider.requests.map(({ body }) => /"name": "([^"]*)"/.exec(body.messages.at(-1)?.content ?? '')?.[1] ?? ''),
    });
    await provider.close();
  },
});
