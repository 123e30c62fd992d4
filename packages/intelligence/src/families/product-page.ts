import { companyDomain } from '../companies/company-domain.ts';
import { CODE_HOSTS, SHARED_PAGES } from './product-words.ts';

/**
 * The page that is a product's own, as `host/path` in lower case; null where the address is none:
 *
 * - the company's home page, or any home page of a company whose site is not known: its products share it;
 * - a page that companies have for all of their products (`/apps`, `/support`, `help.acme.com`);
 * - a page of a shared host, other than a project of a code host (`github.com/acme/tabs`) or a folder of it.
 *
 * A home page at another domain than the company's, or at a name below it (`tabs.acme.com`), is the product's own.
 * @param siteDomain the registrable domain of the company's own site, where one is known
 */
export function productPage(address: string, siteDomain: string | null): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.toLowerCase().split('/').filter(Boolean).filter(isNoLanguage);
  if (CODE_HOSTS.has(host)) return projectPage(host, path);
  const domain = companyDomain(address);
  if (!domain) return null;
  const below = host === domain ? [] : host.slice(0, -domain.length - 1).split('.');
  const own = [...below, ...path].filter((part) => !SHARED_PAGES.has(part));
  const isOwnDomain = siteDomain !== null && domain !== siteDomain;
  return own.length > 0 || (isOwnDomain && path.length === 0) ? [host, ...path].join('/') : null;
}

// `acme/tabs/issues` is a page of the project; `acme/monorepo/tree/main/tabs` a folder of it.
function projectPage(host: string, [owner, project, ...rest]: string[]): string | null {
  if (!owner || !project || SHARED_PAGES.has(owner)) return null;
  const [view, _branch, ...folder] = rest.filter((part) => part !== '-');
  const parts = [project, ...(view === 'tree' || view === 'src' ? folder : [])];
  return parts.every((part) => SHARED_PAGES.has(part)) ? null : [host, owner, ...parts].join('/');
}

function isNoLanguage(part: string, at: number): boolean {
  return at > 0 || !/^[a-z]{2}(-[a-z]{2})?$/.test(part);
}
