/**
 * Hosts that give each user a subdomain and that the public suffix list lacks. `acme.zendesk.com`
 * identifies the user: no other has it. But anybody may take any free name there, so that the label
 * says less of a brand than a domain that is bought. The root identifies only the host's owner.
 */
export const USER_SUBDOMAINS: ReadonlySet<string> = new Set([
  // help desks and their mail
  ...['zendesk.com', 'freshdesk.com', 'freshservice.com', 'freshworks.com', 'myfreshworks.com', 'intercom-mail.com'],
  ...['helpscoutdocs.com', 'helpscoutapp.com', 'crisp.help', 'crisp.email', 'tawk.help', 'tawk.email', 'desk.com'],
  ...['zohodesk.com', 'zohodesk.eu', 'zohodesk.in', 'gorgias.com', 'gorgias.help', 'gorgias.io', 'frontapp.com'],
  ...['hs-inbox.com', 'hs-sites.com', 'hubspotpagebuilder.com', 'groovehq.com', 'uservoice.com', 'reamaze.com'],
  ...['reamaze.io', 'kayako.com', 'happyfox.com', 'helpjuice.com', 'userecho.com', 'helpdocs.io', 'document360.io'],
  ...['kustomerapp.com', 'richpanel.com', 'trengo.com', 'helpwise.io', 'elevio.help', 'helpkit.so', 'notaku.site'],
  ...['atlassian.net', 'statuspage.io', 'readme.io', 'canny.io', 'nolt.io', 'upvoty.com', 'frill.co', 'zammad.com'],
  ...['featurebase.app', 'headwayapp.co', 'stoplight.io'],
  // site builders
  ...['super.site', 'tilda.ws', 'weebly.com', 'squarespace.com', 'mystrikingly.com', 'strikingly.com', 'webnode.com'],
  ...['webnode.page', 'jimdosite.com', 'jimdofree.com', 'site123.me', 'godaddysites.com', 'durable.co', 'softr.app'],
  ...['glide.page', 'glideapp.io', 'zohosites.com', 'dorik.io', 'unicornplatform.page', 'landen.co', 'potion.so'],
  ...['oopy.io', 'simple.ink', 'bullet.site', 'popsy.site', 'mailchimpsites.com', 'systeme.io', 'webador.com'],
  ...['odoo.com', 'business.site', 'negocio.site', 'myportfolio.com', 'cargo.site', 'mozello.com'],
  ...['000webhostapp.com', 'infinityfreeapp.com', 'epizy.com', 'rf.gd', 'glitch.me', 'vercel.sh', 'neocities.org'],
  ...['tiiny.site', 'static.app', 'straw.page', 'bio.site', 'start.page', 'campsite.bio', 'ucoz.ru', 'ucraft.site'],
  ...['mykajabi.com', 'teachable.com', 'thinkific.com', 'bigcartel.com', 'ecwid.com'],
  ...['tripod.com', 'yola.site', 'framer.site', 'mmm.page'],
  // blogs and shops
  ...['wordpress.com', 'tistory.com', 'tumblr.com', 'substack.com', 'medium.com', 'hashnode.dev', 'ghost.io'],
  ...['livejournal.com', 'ameblo.jp', 'exblog.jp', 'over-blog.com', 'canalblog.com', 'wikidot.com', 'micro.blog'],
  ...['gumroad.com', 'itch.io', 'lemonsqueezy.com', 'write.as', 'freeforums.net', 'proboards.com', 'mn.co'],
]);

/** Subdomains that a host keeps for itself, and those of its regions. */
const RESERVED = new Set(
  'www www2 app apps api mail email smtp mx help support docs blog developer developers status community forum eu us au ap uk on p m go my static cdn assets secure admin account accounts login get reply inbound outbound bounces notifications info about'.split(
    ' ',
  ),
);

/**
 * The domain of the user whose subdomain a host name is: `acme.zendesk.com` of
 * `mail.acme.zendesk.com`; null elsewhere, and at a subdomain that the host keeps for itself.
 */
export function userDomain(hostname: string): string | null {
  for (let dot = hostname.indexOf('.'); dot > 0; dot = hostname.indexOf('.', dot + 1))
    if (USER_SUBDOMAINS.has(hostname.slice(dot + 1))) return nearestUser(hostname.split('.'), hostname.slice(0, dot));
  return null;
}

function nearestUser(labels: readonly string[], below: string): string | null {
  const user = below.split('.').findLastIndex((label) => !RESERVED.has(label));
  return user < 0 ? null : labels.slice(user).join('.');
}
