import { type IdentityField, type RevisionContent, withoutEmails } from '@pi/domain';
import { companyDomain } from '../companies/company-domain.ts';
import { standardizeCompanyName } from '../companies/company-name.ts';
import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';

/** The fields of a content by which its owner is watched. */
export const OWNED_FIELDS = [
  'developer',
  'websiteUrl',
  'supportUrl',
  'privacyUrl',
  'termsUrl',
  'sourceUrl',
] as const satisfies readonly (keyof RevisionContent)[];
export type OwnedContent = Partial<Pick<RevisionContent, (typeof OWNED_FIELDS)[number] | 'name'>>;

/**
 * What a value is: an account, a name, a domain of the owner's own, or a page or mailbox at a host
 * that many share.
 */
export type IdentityForm = 'account' | 'name' | 'domain' | 'page' | 'mailbox';

export interface IdentityValue {
  field: IdentityField;
  form: IdentityForm;
  /** The same for two spellings of one value. */
  key: string;
  /** Fit to show: no e-mail address. */
  shown: string;
}

/** The places of a content that identify its owner; each is compared with the same place only. */
export const IDENTITY_PLACES = [
  'account',
  'githubOwner',
  'site',
  'website',
  'mail',
  'privacy',
  'repository',
  'legalName',
  'name',
] as const;
export type IdentityPlace = (typeof IDENTITY_PLACES)[number];

export interface Identity {
  values: Partial<Record<IdentityPlace, IdentityValue>>;
  /** All domains of its own that the content shows. */
  domains: ReadonlySet<string>;
  /** Its users at shared hosts, folded: of pages, mailboxes and accounts on GitHub. */
  users: ReadonlySet<string>;
}

/** Parts of a path before the one that tells the user: sites.google.com/view/quietlake. */
const ABOVE_USERS =
  /^(a|c|channel|company|d|document|documents|e|file|folders|in|live|p|pages?|policy-viewer|privacy-policy|profile|sites?|u|users?|view)$/;

/** Who a content says it belongs to; empty where it says nothing. */
export function identityOf(content: OwnedContent): Identity {
  const { developer } = content;
  const nameKey = developer ? standardizeCompanyName(developer.name).key : '';
  const addressOf = (field: IdentityField, address: string | null | undefined) =>
    address ? addressValue(field, address, nameKey) : undefined;
  const values: Identity['values'] = {
    account: accountValue('account', developer?.externalId),
    githubOwner: accountValue('github_owner', developer?.githubOwner),
    site: addressOf(developer?.siteVerified ? 'verified_site' : 'claimed_site', developer?.site),
    website: addressOf('claimed_site', content.websiteUrl),
    mail: developer?.email ? mailValue(developer.email, nameKey) : undefined,
    privacy: addressOf('privacy_site', content.privacyUrl),
    repository: addressOf('repository_owner', content.sourceUrl),
    legalName: nameValue('legal_name', developer?.legalName),
    name: nameValue('name', developer?.name),
  };
  const others = [content.supportUrl, content.termsUrl].map((address) => addressOf('claimed_site', address));
  const contacts = [values.site, values.website, values.mail, values.privacy, ...others].flatMap(
    (value) => value ?? [],
  );
  const hosted = [...contacts, values.repository, values.githubOwner].flatMap((value) => value ?? []);
  return {
    values,
    domains: new Set(contacts.flatMap(({ form, key }) => (form === 'domain' ? key : []))),
    users: new Set(hosted.flatMap((value) => (value.form === 'domain' ? [] : userOf(value) || []))),
  };
}

/** The user of a page (github.com/quietlake, medium.com/@quietlake), mailbox or account, folded. */
export function userOf({ form, key }: IdentityValue): string {
  const user = form === 'mailbox' ? key.split('@')[0] : key.split('/').at(-1);
  return fold(user ?? '');
}

function accountValue(field: IdentityField, account: string | null | undefined): IdentityValue | undefined {
  if (!account) return undefined;
  return { field, form: 'account', key: fold(account) || account, shown: withoutEmails(account) };
}

function nameValue(field: IdentityField, name: string | null | undefined): IdentityValue | undefined {
  const key = name ? standardizeCompanyName(name).key : '';
  return name && key ? { field, form: 'name', key, shown: withoutEmails(name) } : undefined;
}

function addressValue(field: IdentityField, address: string, nameKey: string): IdentityValue | undefined {
  const domain = companyDomain(address, nameKey);
  if (domain) return { field, form: 'domain', key: domain, shown: domain };
  const url = URL.parse(address);
  if (!url?.hostname) return undefined;
  // A host with an ending that the public suffix list lacks is nobody else's.
  if (!parseHost(url.hostname)) return { field, form: 'domain', key: url.hostname, shown: url.hostname };
  const page = `${url.hostname.replace(/^www\./, '')}/${userPath(url.pathname)}`.toLowerCase().replaceAll('%40', '@');
  return { field, form: 'page', key: page, shown: withoutEmails(page.replace(/\/$/, '')) };
}

/** The path as far as the user, mostly its first part: github.com/quietlake. */
function userPath(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const user = parts.findIndex((part) => !ABOVE_USERS.test(part.toLowerCase()));
  return parts.slice(0, user < 0 ? parts.length : user + 1).join('/');
}

function mailValue(email: string, nameKey: string): IdentityValue | undefined {
  const [user = '', host] = email.toLowerCase().split('@');
  if (!host) return undefined;
  const domain = companyDomain(email, nameKey);
  if (domain) return { field: 'mail_domain', form: 'domain', key: domain, shown: domain };
  const mailbox = `${user.replace(/\+.*/, '')}@${host}`;
  return { field: 'mail_domain', form: 'mailbox', key: mailbox, shown: `a mailbox at ${host}` };
}
