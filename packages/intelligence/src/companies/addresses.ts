import { fold } from './fold.ts';
import { MAIL_PROVIDERS } from './mail-providers.ts';
import { parseHost } from './parse-host.ts';

/** Endings that are only an address. Those that can finish a word (`tawk.to`, `parse.ly`) are left out. */
const PLAIN_ENDINGS = new Set(
  'com net org info biz io ai app dev co tech cloud online site software website eu de fr nl pl jp uk ch dk fi cz hu ru ua cn ca au pt sk ro example'.split(
    ' ',
  ),
);

/** An address that stands as (part of) a name. */
export interface NameAddress {
  /** `calamari` of `www.calamari.io`, in the case it was written in. */
  label: string;
  host: string;
  /** True where it was written as an address rather than as a name: with `www.`, a scheme, or in one case throughout. */
  isPlain: boolean;
}

/** The web address a word is, or null; sub-domains other than `www` are taken for names of products, not companies. */
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
 * The name without what is an address and says nothing more: e-mail addresses, and web addresses whose name stands
 * beside them. A name that is one e-mail address becomes its company's part, or at a mail provider its user's.
 */
export function stripAddresses(name: string): string {
  const words = name.replace(/(?<=\S)(?=[([]\S+\.)/g, ' ').split(' ');
  if (words.length === 1) return withoutMail(name);
  const kept = words.filter((word) => !(isMail(bare(word)) || isRedundant(word, words)));
  if (kept.length === words.length) return name;
  const text = kept.join(' ').replace(/[\s,;:|/–—-]+$/, '');
  return fold(text) ? text : name;
}

// Set apart, or nothing but the rest once more: `Jo from Jo.dev` stays.
function isRedundant(word: string, words: string[]): boolean {
  const address = addressOf(bare(word));
  if (!address) return false;
  const rest = fold(words.filter((other) => other !== word).join(''));
  const label = fold(address.label);
  const before = words[words.indexOf(word) - 1] ?? '';
  const isSetApart = /^[([]/.test(word) || /[,;:|/–—-]$/.test(before);
  return rest === label || (isSetApart && label.length >= 3 && rest.includes(label));
}

function withoutMail(word: string): string {
  if (!isMail(word)) return word;
  const [user = '', host = ''] = word.split('@');
  const text = MAIL_PROVIDERS.has(host.toLowerCase()) ? user : (addressOf(host)?.label ?? user);
  return fold(text) ? text : word;
}

function isMail(word: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(word);
}

function bare(word: string): string {
  return word.replace(/^[([]+/, '').replace(/[)\],;]+$/, '');
}
