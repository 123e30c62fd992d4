import { companyDomain } from '../companies/company-domain.ts';
import { CODE_HOSTS, SHARED_PAGES } from './product-words.ts';

/**
 * The page of a single product, as `host/path` in lower case. Null for:
 *
 * - the company's home page, or any home page of a company whose site is not known: products share
 *   it;
 * - a page that companies have for all of their products (`/apps`, `/support`, `help.acme.com`);
 * - a page of a shared host, except a project of a code host (`github.com/acme/tabs`) or a folder
 *   in it.
 *
 * A home page at another domain than the company's, or at a subdomain (`tabs.acme.com`), is a
 * product's.
 * @param siteDomain the registrable domain of the company's site, if known
 */
export function productPage(address: string, siteDomain: string | null): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.toLowerCase().split('/').filter(Boolean).filter(isNotLanguage);
  if (CODE_HOSTS.has(host)) return projectPage(host, path);
  // A product's page may lie under a store or marketplace: `acme.com/store/tabs`.
  const domain = companyDomain(url.hostname);
  if (!domain) return null;
  const below = host === domain ? [] : host.slice(0, -domain.length - 1).split('.');
  const own = [...below, ...path].filter((part) => !SHARED_PAGES.has(part));
  const isOwnDomain = siteDomain !== null && domain !== siteDomain;
  return own.length > 0 || (isOwnDomain && path.length === 0) ? [host, ...path].join('/') : null;
}

// `acme/tabs/issues` is a page of a project, `acme/monorepo/tree/main/tabs` a folder in one.
function projectPage(host: string, [owner, project, ...rest]: string[]): string | null {
  if (!owner || !project || SHARED_PAGES.has(owner)) return null;
  const [view, _branch, ...folder] = rest.filter((part) => part !== '-');
  const parts = [project, ...(view === 'tree' || view === 'src' ? folder : [])];
  return parts.every((part) => SHARED_PAGES.has(part)) ? null : [host, owner, ...parts].join('/');
}

function isNotLanguage(part: string, at: number): boolean {
  return at > 0 || !/^[a-z]{2}(-[a-z]{2})?$/.test(part);
}
