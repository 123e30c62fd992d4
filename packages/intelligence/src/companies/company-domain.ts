import { MAIL_PROVIDERS } from './mail-providers.ts';
import { parseHost } from './parse-host.ts';
import { SHARED_HOSTS } from './shared-hosts.ts';

/**
 * The registrable domain that a web or e-mail address identifies a company by (`https://www.acme.co.uk/x` ->
 * `acme.co.uk`, in lower case and punycode), after the public suffix list including its private part, so that
 * `a.github.io` and `b.github.io` differ.
 * Null where it identifies nobody: shared hosts, mail providers, IP addresses, `localhost`, text that is no address.
 */
export function companyDomain(urlOrEmail: string): string | null {
  const text = urlOrEmail.trim().replace(/^mailto:/i, '');
  const mail = /^[^@/\s]+@([^@/\s]+)$/.exec(text);
  const host = hostOf(mail?.[1] ?? text);
  if (!host || isAmong(mail ? MAIL_PROVIDERS : SHARED_HOSTS, host)) return null;
  return parseHost(host)?.domain ?? null;
}

// The URL parser brings hosts in any script to one spelling.
function hostOf(text: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url?.hostname.replace(/\.$/, '') || null;
}

function isAmong(hosts: ReadonlySet<string>, host: string): boolean {
  const labels = host.split('.');
  return labels.some((_, at) => hosts.has(labels.slice(at).join('.')));
}
