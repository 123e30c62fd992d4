import type { RevisionContent } from '@pi/domain';
import {
  type InventedOwner,
  type InventedStore,
  inventContent,
  inventDeveloper,
  inventOwner,
  inventWord,
  STORES,
} from './invented-owner.ts';
import { pick, randomFrom } from './random.ts';

type Random = () => number;

export type InventedEvent = 'sale' | 'silent sale' | 'harmless' | 'move' | null;

export interface InventedListing {
  event: InventedEvent;
  /** What happens, in words, for messages. */
  what: string;
  /** Oldest first; the first is of the first day. */
  timeline: { seenAt: Date; content: RevisionContent }[];
}

interface Scene {
  random: Random;
  store: InventedStore;
  owner: InventedOwner;
  before: RevisionContent;
}
/** Contents that follow one another, with the days between. */
type Steps = { after: number; content: RevisionContent }[];

const withDeveloper = (content: RevisionContent, developer: object): RevisionContent =>
  content.developer ? { ...content, developer: { ...content.developer, ...developer } } : content;

const SALES: Record<string, (scene: Scene) => Steps> = {
  'name, account and addresses': ({ random, store, before }) => {
    const buyer = inventOwner(random);
    const { websiteUrl, privacyUrl, sourceUrl } = inventContent(random, store, buyer);
    const developer = inventDeveloper(random, store, buyer);
    return [
      {
        after: 0,
        content: { ...before, developer, websiteUrl: websiteUrl ?? before.websiteUrl, privacyUrl, sourceUrl },
      },
    ];
  },
  'name and account, addresses a week later': ({ random, store, before }) => {
    const buyer = inventOwner(random);
    const { externalId, githubOwner } = inventDeveloper(random, store, buyer);
    const first = withDeveloper(before, { name: buyer.name, externalId, githubOwner, legalName: undefined });
    const later = {
      ...withDeveloper(first, { site: `https://${buyer.domain}` }),
      privacyUrl: `https://${buyer.domain}/p`,
    };
    return [
      { after: 0, content: first },
      { after: 7, content: later },
    ];
  },
  'account under the same name': ({ random, before }) => {
    const buyer = inventOwner(random);
    const has = before.developer;
    const accounts = has?.githubOwner ? { githubOwner: buyer.github } : { externalId: buyer.account };
    return [{ after: 0, content: withDeveloper(before, accounts) }];
  },
};

const SILENT_SALES: Record<string, (scene: Scene) => Steps> = {
  'site and privacy address at once': ({ random, before }) => {
    const { domain } = inventOwner(random);
    return [{ after: 0, content: withContacts(before, domain, domain) }];
  },
  'site, then the privacy address': ({ random, before }) => {
    const { domain } = inventOwner(random);
    const first = withDeveloper(before, { site: `https://${domain}` });
    return [
      { after: 0, content: first },
      { after: 1 + Math.floor(random() * 12), content: withContacts(first, domain, domain) },
    ];
  },
  'site, privacy address and mail': ({ random, before }) => {
    const buyer = inventOwner(random);
    const email = before.developer?.email ? `info@${buyer.domain}` : undefined;
    return [{ after: 0, content: withDeveloper(withContacts(before, buyer.domain, buyer.domain), { email }) }];
  },
  'site and privacy address to a page at a shared host': ({ random, before }) => {
    const { github } = inventOwner(random);
    const page = pick(random, [`${github}.wordpress.com`, `sites.google.com/view/${github}`, `github.com/${github}`]);
    return [{ after: 0, content: withContacts(before, page, page) }];
  },
  'site and privacy address, after days on which neither shows': ({ random, before }) => {
    const { domain } = inventOwner(random);
    const hidden = withDeveloper({ ...before, websiteUrl: null, privacyUrl: null }, { site: null });
    return [
      { after: 0, content: hidden },
      { after: 2, content: withContacts(hidden, domain, domain) },
    ];
  },
};

function withContacts(content: RevisionContent, site: string, privacy: string): RevisionContent {
  return { ...withDeveloper(content, { site: `https://${site}` }), privacyUrl: `https://${privacy}/privacy` };
}

const HARMLESS: Record<string, (scene: Scene) => RevisionContent> = {
  'name in other capitals': ({ before, owner }) => withDeveloper(before, { name: owner.name.toUpperCase() }),
  'name with other spaces': ({ before, owner }) => withDeveloper(before, { name: owner.name.replace(' ', '-') }),
  'legal form added': ({ random, before, owner }) =>
    withDeveloper(before, { name: `${owner.name} ${pick(random, ['GmbH', 'Inc.', 'Ltd', ', LLC', 'S.r.l.'])}` }),
  'http, www or another path': ({ random, before, owner }) => ({
    ...withDeveloper(before, { site: `http://${pick(random, ['www.', 'app.', ''])}${owner.domain}/en/about` }),
    privacyUrl: `https://www.${owner.domain}/legal/privacy-policy`,
  }),
  'another mailbox of the domain': ({ random, before, owner }) =>
    before.developer?.email?.endsWith(owner.domain)
      ? withDeveloper(before, { email: `${inventWord(random).toLowerCase()}@${owner.domain}` })
      : before,
  'repository renamed': ({ random, before, owner }) =>
    before.sourceUrl
      ? { ...before, sourceUrl: `https://github.com/${owner.github}/${inventWord(random).toLowerCase()}` }
      : before,
  'policy at a generator': ({ random, before }) => ({
    ...before,
    privacyUrl: pick(random, [
      'https://www.iubenda.com/privacy-policy/17',
      'https://sites.google.com/view/policy',
      'https://docs.google.com/document/d/17/edit',
    ]),
  }),
  'another ending of the domain': ({ before, owner }) => {
    const domain = `${owner.domain.split('.')[0]}.app`;
    return withContacts(before, domain, domain);
  },
  'a word around the domain': ({ random, before, owner }) => {
    const [label, ...ending] = owner.domain.split('.');
    const extended = pick(random, [`get${label}`, `${label}hq`, `${label}-plugins`, `hey${label}`]);
    return withContacts(before, `${extended}.${ending.join('.')}`, `${extended}.${ending.join('.')}`);
  },
  'a typing error in the site': ({ before, owner }) =>
    withContacts(before, owner.domain.replace(/^(.)(.)/, '$2$1'), owner.domain.replace(/^(.)(.)/, '$2$1')),
  'a typing error in the name': ({ before, owner }) =>
    withDeveloper(before, { name: owner.name.replace(/(.)(.)(?=.$)/, '$2$1') }),
  'repository to an organisation': ({ before, owner }) =>
    before.developer?.githubOwner
      ? {
          ...withDeveloper(before, { githubOwner: `${owner.github}-labs` }),
          sourceUrl: `https://github.com/${owner.github}-labs/plugin`,
        }
      : before,
  'policy at a generator and another mailbox': ({ random, before }) => ({
    ...(before.developer?.email?.endsWith('gmail.com')
      ? withDeveloper(before, { email: inventOwner(random).mailbox })
      : before),
    privacyUrl: 'https://app.termly.io/policy-viewer/policy.html?policyUUID=17',
  }),
  'fields no longer shown': ({ before }) =>
    withDeveloper({ ...before, privacyUrl: null, websiteUrl: null }, { legalName: null, email: null, site: null }),
};

// Honest changes that look a little like a sale: no change of hands alone.
const MOVES: Record<string, (scene: Scene) => RevisionContent> = {
  'another site': ({ random, before }) => withDeveloper(before, { site: `https://${inventOwner(random).domain}` }),
  'another privacy address': ({ random, before }) => ({
    ...before,
    privacyUrl: `https://${inventOwner(random).domain}/p`,
  }),
  'another mailbox': ({ random, before }) =>
    before.developer?.email ? withDeveloper(before, { email: inventOwner(random).mailbox }) : before,
  'another name of the same account': ({ random, before }) =>
    before.developer?.externalId || before.developer?.githubOwner
      ? withDeveloper(before, { name: inventOwner(random).name })
      : before,
};

interface Counts {
  listings: number;
  sales: number;
  silent: number;
  harmless: number;
  moves: number;
}

/**
 * The listings of an invented market over 60 days: some are sold, some change harmlessly, and all
 * have versions in between. The same seed gives the same market.
 */
export function inventMarket(seed: number, { listings, sales, silent, harmless, moves }: Counts): InventedListing[] {
  const random = randomFrom(seed);
  const ends = [sales, silent, harmless, moves].map((_, at, all) => all.slice(0, at + 1).reduce((a, b) => a + b, 0));
  const events = ['sale', 'silent sale', 'harmless', 'move'] as const;
  return Array.from({ length: listings }, (_, at) => {
    const event = events[ends.findIndex((end) => at < end)] ?? null;
    return inventListing(random, event, at);
  });
}

function inventListing(random: Random, event: InventedEvent, at: number): InventedListing {
  // An account can only change where a store has accounts.
  const stores = event === 'sale' ? STORES.filter((store) => store.hasAccounts || store.hasGithub) : STORES;
  const store = pick(random, stores);
  const owner = inventOwner(random);
  const before = inventContent(random, store, owner);
  const { what, steps } = inventSteps({ random, store, owner, before }, event, at);
  const start = 2 + Math.floor(random() * 40);
  const days = steps.map(({ after, content }) => ({ day: start + after, content }));
  const updates = [1, 20, 45].map((day) => day + Math.floor(random() * 10));
  const timeline = [{ day: 0, content: before }, ...days, ...updates.map((day) => ({ day, content: null }))].sort(
    (a, b) => a.day - b.day,
  );
  return { event, what, timeline: toRevisions(timeline) };
}

function inventSteps(scene: Scene, event: InventedEvent, at: number): { what: string; steps: Steps } {
  if (event === null) return { what: 'nothing', steps: [] };
  if (event === 'sale' || event === 'silent sale') {
    const [what, sell] = kindOf(event === 'sale' ? SALES : SILENT_SALES, at);
    return { what, steps: sell(scene) };
  }
  const [what, change] = kindOf(event === 'harmless' ? HARMLESS : MOVES, at);
  return { what, steps: [{ after: 0, content: change(scene) }] };
}

// In turn, so that each kind is there equally often.
function kindOf<T>(kinds: Record<string, T>, at: number): [string, T] {
  const entries = Object.entries(kinds);
  const one = entries[at % entries.length];
  if (!one) throw new Error('no kinds');
  return one;
}

// A version of the plugin changes nothing else.
function toRevisions(timeline: { day: number; content: RevisionContent | null }[]): InventedListing['timeline'] {
  let shown = timeline[0]?.content;
  return timeline.flatMap(({ day, content }, at) => {
    shown = { ...(content ?? shown), version: `1.${at}` } as RevisionContent;
    return { seenAt: new Date(Date.UTC(2026, 0, 1 + day, 3, at)), content: shown };
  });
}
