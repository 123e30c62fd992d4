import providers from 'email-providers/all.json' with { type: 'json' };
import type { ParsedHost } from './parse-host.ts';

const LISTED: ReadonlySet<string> = new Set(providers);

/** Providers with a domain in most countries, and no company of that label beside them. */
const EVERYWHERE =
  /^(yahoo|yahoomail|ymail|rocketmail|hotmail|gmail|googlemail|gmx|yandex|aol|icloud|protonmail|posteo)$/;

/** Labels that are words too: theirs only below country endings that no company takes for fun. */
const BY_COUNTRY = /^(outlook|live|msn|windowslive)$/;
const COUNTRY = /^((com?|net|org)\.)?[a-z]{2}$|^com$/;
const FASHIONABLE = /^(ai|cc|co|fm|gg|im|io|is|it|la|ly|me|sh|so|to|tv|us|ws)$/;

/** What the list lacks. */
const UNLISTED: ReadonlySet<string> = new Set([
  // hidden addresses, and private mailboxes
  ...['users.noreply.github.com', 'users.noreply.gitlab.com', 'mozmail.com', 'duck.com', 'simplelogin.com'],
  ...['simplelogin.co', 'slmails.com', 'aleeas.com', 'passmail.net', 'passmail.com', 'passinbox.com', 'passfwd.com'],
  ...['anonaddy.com', 'anonaddy.me', 'tutanota.com', 'tutanota.de', 'tutamail.com', 'tuta.io', 'tuta.com'],
  ...['keemail.me', 'fastmail.com', 'zohomail.com', 'zohomail.in', 'disroot.org', 'riseup.net', 'skiff.com'],
  ...['onmail.com', 'startmail.com', 'mailfence.com', 'mailo.com'],
  // mobile carriers
  ...['vodafone.ne.jp', 'ymobile.ne.jp', 'ymobile1.ne.jp', 'y-mobile.ne.jp', 'disney.ne.jp', 'willcom.com'],
  ...['uqmobile.jp', 'rakumail.jp', 'mineo.jp', 'emobile.ne.jp', 'emnet.ne.jp', 'pdx.ne.jp', 'wcm.ne.jp', 'vtext.com'],
  ...['tmomail.net', 'vzwpix.com', 'mymetropcs.com', 'messaging.sprintpcs.com', '139.com', '189.cn', 'wo.cn'],
  // the mailboxes of portals and of those who sell access to the internet
  ...['biglobe.ne.jp', 'ocn.ne.jp', 'so-net.ne.jp', 'plala.or.jp', 'dion.ne.jp', 'auone-net.jp', 'nifty.com'],
  ...['kakao.com', 'sohu.com', '263.net', 'internet.ru', 'xmail.ru', 'narod.ru', 'lenta.ru', 'ro.ru', 'meta.ua'],
  ...['autorambler.ru', 'myrambler.ru', 'email.ua', 'bigmir.net', 'mail.ua', 'op.pl', 'tlen.pl', 'vp.pl'],
  ...['interia.eu', 'azet.sk', 'atlas.cz', 'volny.cz', 'citromail.hu', 'mail.bg', 'pec.it', 'telefonica.net'],
  ...['mail.de', 'magenta.de', 'chello.at', 'aon.at', 'hispeed.ch', 'bbox.fr', 'numericable.fr', 'cegetel.net'],
  ...['ziggo.nl', 'xs4all.nl', 'upcmail.nl', 'casema.nl', 'telfort.nl', 'zeelandnet.nl', 'scarlet.be', 'pandora.be'],
  ...['comhem.se', 'online.no', 'kolumbus.fi', 'suomi24.fi', 'mail.dk', 'tdcadsl.dk', 'stofanet.dk', 'get2net.dk'],
  ...['mynet.com', 'ttmail.com', 'superonline.com', 'vsnl.net', 'mweb.co.za', 'telkomsa.net', 'bezeqint.net'],
  'pacific.net.sg',
]);

/** Providers that sell software under their label, so that names begin with it: `Zoho CRM`. */
const WITH_SOFTWARE: ReadonlySet<string> = new Set([
  ...['zoho.com', 'zoho.eu', 'zoho.in', 'naver.com', 'kakao.com', 'proton.me', 'fastmail.com', 'tuta.com'],
]);

/**
 * Whether a host, or one above it, gives e-mail addresses to anybody: an address there identifies
 * no company, except the provider itself.
 */
export function isMailProvider({ domain, hostname, label, publicSuffix }: ParsedHost): boolean {
  if (EVERYWHERE.test(label)) return true;
  if (BY_COUNTRY.test(label) && COUNTRY.test(publicSuffix) && !FASHIONABLE.test(publicSuffix)) return true;
  // Not the public suffix: the list names some, `com.ar`.
  for (let host = hostname; host.length >= domain.length; host = host.slice(host.indexOf('.') + 1))
    if (LISTED.has(host) || UNLISTED.has(host)) return true;
  return false;
}

/** Whether names that begin with the label of this provider's domain are the provider's own. */
export function sellsSoftware(domain: string): boolean {
  return WITH_SOFTWARE.has(domain);
}
