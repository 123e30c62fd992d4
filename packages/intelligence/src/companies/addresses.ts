import { fold } from './fold.ts';
import { isMailProvider } from './mail-providers.ts';
import { parseHost } from './parse-host.ts';

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
  /** True when it is written like an address, not a brand: `www.`, a scheme, or one letter case. */
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
  return fold(label) ? { label, host: domain, isPlain: at > 0 || (isOneCase && isPlainEnding) } : null;
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

// Set apart by brackets or a dash, or equal to the rest: `Jo from Jo.dev` stays.
function isRedundant(word: string, words: string[]): boolean {
  const address = addressOf(bare(word));
  if (!address) return false;
  const rest = fold(words.filter((other) => other !== word).join(''));
  const label = fold(address.label);
  const before = words[words.indexOf(word) - 1] ?? '';
  const isSetApart = /^[([]/.test(word) || /[,;:|/–—-]$/.test(before);
  return rest === label || (isSetApart && label.length >= 3 && rest.includes(label));
}

function withoutEmail(word: string): string {
  if (!isEmail(word)) return word;
  const [user = '', host = ''] = word.split('@');
  const parsed = parseHost(host);
  const text = parsed && isMailProvider(parsed) ? user : (addressOf(host)?.label ?? user);
  return fold(text) ? text : word;
}

function isEmail(word: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(word);
}

function bare(word: string): string {
  return word.replace(/^[([]+/, '').replace(/[)\],;]+$/, '');
}
