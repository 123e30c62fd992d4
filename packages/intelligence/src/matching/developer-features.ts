import type { DeveloperProfile } from '@pi/domain';
import { companyDomain, urlOf } from '../companies/company-domain.ts';
import { fold } from '../companies/fold.ts';
import { isWithin } from '../companies/is-within.ts';
import { parseHost } from '../companies/parse-host.ts';
import { companyBrands } from '../families/company-brands.ts';
import { type ProductName, standardizeProductName } from '../families/product-name.ts';
import { distinctForms, type NameForm, nameForms } from './name-forms.ts';
import { isGenericWord } from './rarity.ts';
import { namespaceOf } from './shared-namespaces.ts';
import { type SiteLabel, siteLabel } from './site-labels.ts';

/** How a developer is linked to a domain, the surest first. */
export interface OwnDomain extends SiteLabel {
  isVerified: boolean;
  /** It gives an address of a site there, verified or not. */
  isSite: boolean;
  isMail: boolean;
}

/** What of a developer is compared, computed once. */
export interface Features {
  /** Order of developers, and their identity: store and key. */
  id: string;
  profile: DeveloperProfile;
  forms: readonly NameForm[];
  legalForms: readonly NameForm[];
  domains: ReadonlyMap<string, OwnDomain>;
  /** Part of a shared host that is the developer's: `acme` of `acme.zendesk.com`. */
  rooms: ReadonlySet<string>;
  hasVerifiedSite: boolean;
  /** It writes from a mail provider and has no domain of its own. */
  hasOnlyProviderMail: boolean;
  githubOwner: string | null;
  /** Space and account name in stores that share their account names. */
  namespace: string | null;
  /** Account names, folded, that are words. */
  handles: ReadonlySet<string>;
  /** Its products' names, as those of a company of this name; read when asked for. */
  products: (nameKey: string) => readonly ProductName[];
}

const MOST_NAMES = 8;
const MOST_PRODUCTS = 40;

/** Shorter keys are part of many names by chance. */
export const SHORTEST_PART = 4;

/** Reads what is compared of a developer. */
export function readFeatures(profile: DeveloperProfile): Features {
  const { marketplace, key, account, githubOwner } = profile;
  const names = profile.names.slice(0, MOST_NAMES);
  const forms = distinctForms(names.flatMap(({ text }) => nameForms(text)));
  const domains = ownDomains(profile, forms);
  const handles = [account, githubOwner].filter((one) => one !== null).map(fold);
  const products = new Map<string, ProductName[]>();
  return {
    id: `${marketplace} ${key}`,
    profile,
    forms,
    legalForms: distinctForms(profile.legalNames.flatMap((text) => nameForms(text))),
    domains,
    rooms: new Set(
      [...profile.sites.map(({ url }) => hostOf(url)), ...profile.mailHosts].flatMap((host) => roomOf(host) ?? []),
    ),
    hasVerifiedSite: [...domains.values()].some(({ isVerified }) => isVerified),
    hasOnlyProviderMail: domains.size === 0 && profile.mailHosts.length > 0,
    githubOwner: githubOwner?.toLowerCase() ?? null,
    namespace: namespaceKey(profile),
    handles: new Set(handles.filter((one) => /\p{L}{3}/u.test(one) && !isGenericWord(one))),
    products: (nameKey) => {
      const known = products.get(nameKey);
      if (known) return known;
      const brands = companyBrands({ nameKey, siteDomain: null });
      const names = profile.products.slice(0, MOST_PRODUCTS).filter(({ name }) => name !== '');
      const read = names.map(({ name }) => standardizeProductName(name, brands));
      products.set(nameKey, read);
      return read;
    },
  };
}

function ownDomains(profile: DeveloperProfile, forms: readonly NameForm[]): Map<string, OwnDomain> {
  const found = new Map<string, OwnDomain>();
  const add = (address: string, how: { isVerified: boolean; isSite: boolean; isMail: boolean }) => {
    const domain = ownDomain(address, forms);
    const label = domain && siteLabel(domain);
    if (!label) return;
    const known = found.get(domain);
    found.set(domain, {
      ...label,
      isVerified: how.isVerified || (known?.isVerified ?? false),
      isSite: how.isSite || (known?.isSite ?? false),
      isMail: how.isMail || (known?.isMail ?? false),
    });
  };
  for (const { url, isVerified } of profile.sites) add(url, { isVerified, isSite: true, isMail: false });
  for (const host of profile.mailHosts) add(`x@${host}`, { isVerified: false, isSite: false, isMail: true });
  for (const { address } of forms) if (address) add(address, { isVerified: false, isSite: false, isMail: false });
  return found;
}

/**
 * The domain that an address gives a developer. A subdomain that is the developer's name, under a
 * label that is not, is a room in somebody's house: it stands for itself.
 */
function ownDomain(address: string, forms: readonly NameForm[]): string | null {
  const keys = ['', ...forms.map(({ key }) => key)];
  const domain = keys.map((key) => companyDomain(address, key)).find((one) => one !== null) ?? null;
  const host = domain && hostOf(address);
  if (!host || host === domain) return domain;
  const label = siteLabel(domain)?.label ?? '';
  const room = roomOf(host);
  const isOf = (text: string) => forms.some(({ key }) => isWithin(text, key, SHORTEST_PART));
  return room && isOf(room) && !isOf(label) ? host : domain;
}

function roomOf(host: string | null): string | null {
  const parsed = host ? parseHost(host) : null;
  if (!parsed || parsed.hostname === parsed.domain) return null;
  const below = parsed.hostname.slice(0, -parsed.domain.length - 1);
  const room = fold(below.split('.').at(-1) ?? '');
  return room === 'www' || room.length < 3 ? null : room;
}

function hostOf(address: string): string | null {
  return urlOf(address)?.hostname.replace(/\.$/, '') ?? null;
}

function namespaceKey({ marketplace, account }: DeveloperProfile): string | null {
  const space = namespaceOf(marketplace);
  return space && account ? `${space} ${account.toLowerCase()}` : null;
}
