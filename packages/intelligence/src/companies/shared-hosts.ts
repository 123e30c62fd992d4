import type { ParsedHost } from './parse-host.ts';
import { USER_SUBDOMAINS, userDomain } from './user-subdomains.ts';

/**
 * Hosts, with their subdomains, that many unrelated people share or link to: an address there
 * identifies only the owner of the host. Hosts that give each user a subdomain are in another list,
 * or in the public suffix list.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set([
  // code and papers
  ...['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'sourceforge.net', 'npmjs.com', 'pypi.org'],
  ...['crates.io', 'packagist.org', 'docker.com', 'codepen.io', 'jsfiddle.net', 'replit.com', 'glitch.com'],
  ...['stackoverflow.com', 'stackexchange.com', 'huggingface.co', 'kaggle.com', 'gitee.com', 'sr.ht'],
  ...['greasyfork.org', 'arxiv.org', 'orcid.org', 'researchgate.net', 'academia.edu', 'w3schools.com'],
  // the big ones: stores, documentation, documents and pages of anybody
  ...['google.com', 'chrome.com', 'android.com', 'goo.gl', 'g.co', 'forms.gle', 'microsoft.com'],
  ...['office.com', 'sharepoint.com', 'visualstudio.com', 'azure.com', 'bing.com', 'apple.com'],
  ...['mozilla.org', 'firefox.com', 'amazon.com', 'adobe.com', 'oracle.com', 'salesforce.com'],
  ...['baidu.com', 'wordpress.org', 'obsidian.md'],
  // stores
  ...['open-vsx.org', 'marketplace.atlassian.com', 'apps.shopify.com', 'raycast.com', 'plugins.jetbrains.com'],
  ...['codecanyon.net', 'themeforest.net', 'envato.com', 'etsy.com', 'ebay.com'],
  ...['steampowered.com', 'steamcommunity.com'],
  // documents, sites and short links
  ...['notion.so', 'notion.com', 'evernote.com', 'blogger.com'],
  ...['dev.to', 'habr.com', 'csdn.net', 'juejin.cn', 'cnblogs.com'],
  ...['bit.ly', 'tinyurl.com', 'linktr.ee', 'about.me', 'bio.link'],
  ...[
    'lnk.bio',
    'beacons.ai',
    'solo.to',
    'taplink.cc',
    'lnk.to',
    'page.link',
    'koji.to',
    'bento.me',
    'telegra.ph',
    'pastebin.com',
    'dropbox.com',
    'box.com',
    'mega.nz',
    'mediafire.com',
  ],
  ...['airtable.com', 'typeform.com', 'trello.com', 'canva.com', 'canva.site', 'figma.com', 'miro.com'],
  ...['archive.org', 'producthunt.com', 'calendly.com', 'wikipedia.org', 'wikimedia.org', 'wiktionary.org'],
  ...['fandom.com'],
  // help desks and generated policies
  ...['intercom.help'],
  ...['hubspot.com', 'termsfeed.com', 'iubenda.com', 'freeprivacypolicy.com'],
  ...['privacypolicies.com', 'privacypolicygenerator.info', 'termly.io', 'getterms.io', 'privacyterms.io'],
  ...['privacypolicyonline.com', 'privacypolicytemplate.net', 'generateprivacypolicy.com', 'websitepolicies.com'],
  // mailing lists
  ...['googlegroups.com', 'groups.io', 'freelists.org'],
  // people
  ...['facebook.com', 'fb.com', 'fb.me', 'twitter.com', 'x.com', 't.co', 'linkedin.com'],
  ...['youtube.com', 'youtu.be', 'instagram.com', 'threads.net', 'tiktok.com', 'reddit.com', 'pinterest.com'],
  ...['snapchat.com', 'quora.com', 'vk.com', 'bsky.app', 'mastodon.social', 't.me', 'telegram.me', 'telegram.org'],
  ...['discord.gg', 'discord.com', 'slack.com', 'whatsapp.com', 'wa.me', 'weibo.com', 'zhihu.com'],
  ...['douban.com', 'bilibili.com'],
  // music, films, pictures and games
  ...['soundcloud.com', 'spotify.com', 'bandcamp.com', 'vimeo.com', 'twitch.tv', 'flickr.com', 'imgur.com'],
  ...['deviantart.com', 'artstation.com', 'imdb.com', 'goodreads.com', 'behance.net', 'dribbble.com'],
  // money and work
  ...['kickstarter.com', 'indiegogo.com', 'gofundme.com', 'patreon.com', 'ko-fi.com', 'buymeacoffee.com'],
  ...['opencollective.com', 'liberapay.com', 'boosty.to', 'afdian.net', 'paypal.com', 'paypal.me', 'stripe.com'],
  ...['upwork.com', 'odesk.com', 'fiverr.com'],
  // identity, and addresses for examples
  ...['keybase.io', 'gravatar.com', 'example.com', 'example.org', 'example.net'],
]);

/** Subdomains of shared hosts that hold pages of anybody, not of the owner. */
const OF_USERS =
  /^(addons|apps?|blogs?|chrome|chromewebstore|community|disk|docs|drive|forms|forum|gist|groups|marketplace|my|pages|photos|play|plugins|script|sites|store|users?|wiki|workspace)\./;

/**
 * Whether many unrelated people share a host, or one above it. The subdomain of one user is not
 * shared.
 */
export function isSharedHost({ domain, hostname }: ParsedHost): boolean {
  if (userDomain(hostname)) return false;
  for (let host = hostname; host.length >= domain.length; host = host.slice(host.indexOf('.') + 1))
    if (SHARED_HOSTS.has(host) || USER_SUBDOMAINS.has(host)) return true;
  return false;
}

/** Whether a subdomain of a shared host holds pages of anybody: `sites.google.com`. */
export function isForUsers({ domain, hostname }: ParsedHost): boolean {
  return hostname !== domain && OF_USERS.test(hostname);
}
