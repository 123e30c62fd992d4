import { fold } from './fold.ts';
import { isMailProvider, sellsSoftware } from './mail-providers.ts';
import { isOthersPage } from './others-page.ts';
import { beginsWithLabel, ownsLabel } from './owns-label.ts';
import { type ParsedHost, parseHost } from './parse-host.ts';
import { isForUsers, isSharedHost } from './shared-hosts.ts';

/**
 * The registrable domain by which a web or e-mail address identifies a company
 * (`https://www.acme.co.uk/x` -> `acme.co.uk`), in lower case and punycode. It follows the public
 * suffix list with its private part and a list of further hosts, so that `a.github.io` and
 * `b.github.io` differ, as do `a.zendesk.com` and `b.zendesk.com`. Null when it identifies nobody:
 *
 * - shared hosts and mail providers, except for their owner: the company of that name (`Google` at
 *   google.com and cloud.google.com, not at sites.google.com), or whose name begins with the label
 *   (`Google Cloud`, `Zoho CRM`), which at shared hosts needs the home page, an e-mail address or a
 *   subdomain named after the rest (`cloud.google.com/code`);
 * - a page under another's site (`/vendor/jo`), except for the site's owner;
 * - IP addresses, `localhost`, other text.
 * @param nameKey key of the company's name; without it no owner is recognised
 */
export function companyDomain(urlOrEmail: string, nameKey = ''): string | null {
  const url = urlOf(urlOrEmail.trim().replace(/^mailto:/i, ''));
  const parsed = url && parseHost(url.hostname);
  if (!parsed) return null;
  const { domain, label } = parsed;
  if (isSharedHost(parsed)) return ownsHost(nameKey, parsed, url.pathname) ? domain : null;
  if (isMailProvider(parsed)) return ownsProvider(nameKey, parsed) ? domain : null;
  return isOthersPage(url.pathname) && !ownsLabel(nameKey, label) ? null : domain;
}

/**
 * Reads a web address, host or e-mail address as a URL; null for other text. The URL parser gives
 * hosts in any script one spelling, and reads the part before an @ as a user.
 */
export function urlOf(text: string): URL | null {
  return URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
}

// Everybody has mail there: a name that only begins like the provider's may be a stranger's.
function ownsProvider(nameKey: string, { domain, label }: ParsedHost): boolean {
  return fold(label) === nameKey || (sellsSoftware(domain) && beginsWithLabel(nameKey, label));
}

function ownsHost(nameKey: string, parsed: ParsedHost, path: string): boolean {
  const { domain, hostname, label } = parsed;
  if (isForUsers(parsed)) return false;
  if (fold(label) === nameKey) return true;
  if (!beginsWithLabel(nameKey, label)) return false;
  const below = fold(hostname.slice(0, -domain.length).replace(/^www\./, ''));
  return path === '/' || (below !== '' && nameKey.slice(fold(label).length).startsWith(below));
}
