import { fold } from './fold.ts';
import { MAIL_PROVIDERS } from './mail-providers.ts';
import { parseHost } from './parse-host.ts';
import { SHARED_HOSTS } from './shared-hosts.ts';

/**
 * The registrable domain by which a web or e-mail address identifies a company
 * (`https://www.acme.co.uk/x` -> `acme.co.uk`), in lower case and punycode. It follows the public
 * suffix list with its private part, so that `a.github.io` and `b.github.io` differ. Null when it
 * identifies nobody: shared hosts, mail providers, IP addresses, `localhost`, other text.
 * @param nameKey key of the company's name: a shared host identifies its owner, the company of that
 * name (`google` at google.com itself, at none of its subdomains)
 */
export function companyDomain(urlOrEmail: string, nameKey = ''): string | null {
  const host = hostOf(urlOrEmail.trim().replace(/^mailto:/i, ''));
  const parsed = host && parseHost(host);
  if (!parsed) return null;
  const { domain, hostname, label } = parsed;
  if (isAmong(MAIL_PROVIDERS, host)) return null;
  if (!isAmong(SHARED_HOSTS, host)) return domain;
  return fold(label) === nameKey && (hostname === domain || hostname === `www.${domain}`) ? domain : null;
}

// The URL parser gives hosts in any script one spelling, and reads the part before an @ as a user.
function hostOf(text: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url?.hostname.replace(/\.$/, '') || null;
}

function isAmong(hosts: ReadonlySet<string>, host: string): boolean {
  const labels = host.split('.');
  return labels.some((_, at) => hosts.has(labels.slice(at).join('.')));
}
