import type { RevisionContent } from '@pi/domain';
import { pick } from './random.ts';

type Random = () => number;
type Developer = NonNullable<RevisionContent['developer']>;

/** Who owns an invented listing, with a domain and accounts of its own. */
export interface InventedOwner {
  name: string;
  domain: string;
  account: string;
  github: string;
  mailbox: string;
}

const SYLLABLES =
  'ba be bo da do fa fi ga go ha ka ke ki la le lo ma mi na ne no pa pe ra ri ro sa so ta to va vi wa za'.split(' ');
const SECOND = ['Labs', 'Works', 'Systems', 'Digital', 'Apps', 'Collective', 'Media', 'Studio', 'Software', ''];

/** An owner of a new name; half of them have a domain that has nothing to do with it. */
export function inventOwner(random: Random): InventedOwner {
  const word = inventWord(random);
  const label = random() < 0.5 ? word.toLowerCase() : inventWord(random).toLowerCase();
  return {
    name: `${word} ${pick(random, SECOND)}`.trim(),
    domain: `${label}.${pick(random, ['com', 'io', 'net', 'de', 'co.uk'])}`,
    account: `u${Math.floor(random() * 1e12)}`,
    github: inventWord(random).toLowerCase(),
    mailbox: `${inventWord(random).toLowerCase()}@gmail.com`,
  };
}

/** A word of four syllables, with a capital. */
export function inventWord(random: Random): string {
  const word = [0, 1, 2, 3].map(() => pick(random, SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What a store shows of its developers: which fields differs from store to store. */
export interface InventedStore {
  hasAccounts: boolean;
  hasGithub: boolean;
  hasMail: boolean;
  hasLegalName: boolean;
  verifiesSites: boolean;
}

export const STORES: readonly InventedStore[] = [
  { hasAccounts: true, hasGithub: false, hasMail: true, hasLegalName: true, verifiesSites: true },
  { hasAccounts: true, hasGithub: false, hasMail: true, hasLegalName: false, verifiesSites: false },
  { hasAccounts: false, hasGithub: true, hasMail: false, hasLegalName: false, verifiesSites: false },
  { hasAccounts: false, hasGithub: false, hasMail: true, hasLegalName: false, verifiesSites: false },
];

export function inventDeveloper(random: Random, store: InventedStore, owner: InventedOwner): Developer {
  return {
    name: owner.name,
    externalId: store.hasAccounts ? owner.account : undefined,
    githubOwner: store.hasGithub ? owner.github : undefined,
    site: `https://${pick(random, ['www.', ''])}${owner.domain}`,
    siteVerified: store.verifiesSites ? random() < 0.5 : undefined,
    email: store.hasMail ? (random() < 0.5 ? `hello@${owner.domain}` : owner.mailbox) : undefined,
    legalName: store.hasLegalName ? `${owner.name} Ltd` : undefined,
  };
}

export function inventContent(random: Random, store: InventedStore, owner: InventedOwner): RevisionContent {
  const name = `${inventWord(random)} ${pick(random, ['Tabs', 'Notes', 'Mail', 'Clipper'])}`;
  return {
    url: `https://market.example/${name.toLowerCase().replace(' ', '-')}`,
    name,
    version: '1.0',
    permissions: ['storage'],
    developer: inventDeveloper(random, store, owner),
    websiteUrl: random() < 0.5 ? `https://${owner.domain}/product` : undefined,
    privacyUrl: `https://${owner.domain}/privacy`,
    sourceUrl: store.hasGithub ? `https://github.com/${owner.github}/plugin` : undefined,
  };
}
