import type { PermissionRisk } from '@pi/domain';
import { parse } from 'tldts';

const PATTERN = /^(?<scheme>\*|https?|wss?|ftp|file|chrome|chrome-extension):\/\/(?<host>[^/]*)(?<path>\/.*)?$/i;

/**
 * What a host pattern of a browser extension allows, as `https://*.example.com/*`: all sites are a
 * high risk, so is every site under an ending (`*.de`); the sites of one domain are medium, a part
 * of a site and the user's own computer low. Null for what is no host pattern.
 */
export function describeHostPattern(pattern: string): { words: string; risk: PermissionRisk } | null {
  if (pattern === '<all_urls>') return { words: 'Read and change all sites', risk: 'high' };
  const found = PATTERN.exec(pattern)?.groups;
  if (!found) return null;
  const { scheme = '', path = '' } = found;
  const host = (found.host ?? '').replace(/:(\d+|\*)$/, '').toLowerCase();
  if (scheme.toLowerCase() === 'file') return { words: 'Read files of your computer that you open', risk: 'high' };
  if (scheme.toLowerCase().startsWith('chrome')) return { words: 'Read pages of the browser itself', risk: 'medium' };
  if (host === '*' || host === '') return { words: `Read and change all sites${partWords(path)}`, risk: 'high' };
  if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(host))
    return { words: 'Talk to servers on your own computer', risk: 'low' };
  const own = host.replace(/^\*\./, '');
  // `*.de`, `*.co.uk`: every site under an ending.
  if (own !== host && parse(own, { allowPrivateDomains: false }).domain === null && !/^[\d.]+$/.test(own))
    return { words: `Read and change all sites ending in .${own}`, risk: 'high' };
  return { words: `Read and change ${own}${partWords(path)}`, risk: isPart(path) ? 'low' : 'medium' };
}

function isPart(path: string): boolean {
  return path !== '' && path !== '/' && path !== '/*';
}

function partWords(path: string): string {
  return isPart(path) ? `, pages ${path}` : '';
}
