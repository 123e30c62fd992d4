import { companyDomain } from './company-domain.ts';
import { fold } from './fold.ts';
import { nameOfMailUser } from './handles.ts';
import { isMailProvider } from './mail-providers.ts';
import { parseHost } from './parse-host.ts';
import { loadWordLists } from './word-lists.ts';

/** Of the 4,000 commonest words: a brand of such a word goes by its whole address. */
const EVERYDAY_BITS = 15;

/**
 * Endings that only addresses have. Those that can end a word (`tawk.to`, `parse.ly`) are absent.
 */
const PLAIN_ENDINGS = new Set(
  'com net org info biz io ai app dev co tech cloud online site software website eu de fr nl pl jp uk ch dk fi cz hu ru ua cn ca au pt sk ro example'.split(
    ' ',
  ),
);

/** A web address that is a name, or a part of one. */
export interface NameAddress {
  /** `calamari` of `www.calamari.io`, in its original letter case. */
  label: string;
  host: string;
  /**
   * True when it is written like an address, not a brand: `www.`, a scheme, or one letter case,
   * unless its label is an everyday word (`monday.com`).
   */
  isPlain: boolean;
}

/**
 * Reads a word as a web address; null when it is none. Subdomains other than `www` name products,
 * not companies, and give null.
 */
export function addressOf(word: string): NameAddress | null {
  if (!word.includes('.') || word.includes('@') || /\s/.test(word)) return null;
  const host = parseHost(word);
  if (!host) return null;
  const { domain, hostname, publicSuffix } = host;
  if (hostname !== domain && hostname !== `www.${domain}`) return null;
  const at = word.toLowerCase().lastIndexOf(domain);
  if (at < 0) return null;
  const label = word.slice(at, at + host.label.length);
  const written = word.slice(at, at + domain.length);
  if (!/^\/?$/.test(word.slice(at + domain.length))) return null;
  const isOneCase = written === written.toLowerCase() || written === written.toUpperCase();
  const isPlainEnding = PLAIN_ENDINGS.has(publicSuffix) || publicSuffix.includes('.');
  const isPlain = at > 0 || (isOneCase && isPlainEnding && !isEveryday(label));
  return fold(label) ? { label, host: domain, isPlain } : null;
}

function isEveryday(label: string): boolean {
  return (loadWordLists().bits.get(fold(label)) ?? Number.POSITIVE_INFINITY) < EVERYDAY_BITS;
}

/**
 * Removes addresses that add nothing to a name: e-mail addresses, and web addresses that repeat the
 * rest. A name that is one e-mail address becomes its domain's label, at a mail provider its user.
 */
export function stripAddresses(name: string): string {
  const words = name.replace(/(?<=\S)(?=[([]\S+\.)/g, ' ').split(' ');
  if (words.length === 1) return withoutEmail(name);
  const rest = words.filter((word) => !(isEmail(bare(word)) || isRedundant(word, words)));
  if (rest.length === words.length) return name;
  const text = rest.join(' ').replace(/[\s,;:|/–—-]+$/, '');
  return fold(text) ? text : name;
}

// Behind the name, set apart by brackets or a dash, or equal to the rest: `Jo from Jo.dev` stays.
function isRedundant(word: string, words: string[]): boolean {
  if (isUrl(bare(word))) return true;
  const address = addressOf(bare(word));
  if (!address) return false;
  const rest = fold(words.filter((other) => other !== word).join(''));
  const label = fold(address.label);
  const before = words[words.indexOf(word) - 1] ?? '';
  if (/^(?:from|by|at|of|for|bei|von|de|par)$/iu.test(before)) return false;
  const isSetApart = /^[([]/.test(word) || /[,;:|/–—-]$/.test(before) || (word === words.at(-1) && label.length >= 4);
  return rest === label || (isSetApart && label.length >= 3 && rest.includes(label));
}

function withoutEmail(word: string): string {
  if (!isEmail(word)) return word;
  const [user = '', host = ''] = word.split('@');
  const parsed = parseHost(host);
  const isUser = (parsed !== null && isMailProvider(parsed)) || !addressOf(host);
  const text = isUser ? nameOfMailUser(user) : addressOf(host)?.label;
  return text && fold(text) ? text : word;
}

/**
 * Reduces a name that is a web address with a path to its host (`https://acme.org/faq/` is
 * `www.acme.org`), on a host that many share to the last part of the path.
 */
export function hostOfUrl(name: string): string {
  const host = isUrl(name) && parseHost(name);
  if (!host) return name;
  if (companyDomain(name)) return `www.${host.domain}`;
  const user = name.replace(/[?#].*$/, '').match(/[^/]\/@?([\p{L}\p{N}._-]+)\/?$/u)?.[1];
  return user && fold(user) ? user : name;
}

function isUrl(word: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+\.\S+$/i.test(word);
}

function isEmail(word: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(word);
}

function bare(word: string): string {
  return word.replace(/^[([]+/, '').replace(/[)\],;]+$/, '');
}
