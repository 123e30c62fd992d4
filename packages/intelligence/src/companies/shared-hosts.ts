/**
 * Hosts, with their subdomains, that many unrelated people share or link to: an address there
 * identifies only the owner of the host. Hosts that give each user a subdomain (`user.github.io`)
 * are absent when the public suffix list has them: it separates their users, and their root is no
 * domain.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set([
  // code and papers
  ...['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'sourceforge.net', 'npmjs.com', 'pypi.org'],
  ...['crates.io', 'packagist.org', 'docker.com', 'codepen.io', 'jsfiddle.net', 'replit.com', 'glitch.com'],
  ...['stackoverflow.com', 'stackexchange.com', 'huggingface.co', 'kaggle.com', 'gitee.com', 'sr.ht'],
  ...['greasyfork.org', 'arxiv.org', 'orcid.org', 'researchgate.net', 'academia.edu', 'w3schools.com'],
  // the big ones: stores, documentation, documents and pages of anybody
  ...['google.com', 'chrome.com', 'android.com', 'goo.gl', 'g.co', 'forms.gle', 'microsoft.com'],
  ...['office.com', 'live.com', 'sharepoint.com', 'visualstudio.com', 'azure.com', 'bing.com', 'apple.com'],
  ...['mozilla.org', 'firefox.com', 'amazon.com', 'adobe.com', 'oracle.com', 'salesforce.com', 'naver.com'],
  ...['yandex.ru', 'yandex.com', 'yahoo.com', 'baidu.com', 'qq.com', 'wordpress.org', 'obsidian.md'],
  // stores
  ...['open-vsx.org', 'marketplace.atlassian.com', 'apps.shopify.com', 'raycast.com', 'plugins.jetbrains.com'],
  ...['gumroad.com', 'lemonsqueezy.com', 'codecanyon.net', 'themeforest.net', 'envato.com', 'etsy.com', 'ebay.com'],
  ...['steampowered.com', 'steamcommunity.com'],
  // documents, sites and short links
  ...['notion.so', 'notion.com', 'evernote.com', 'wordpress.com', 'blogger.com', 'tumblr.com', 'medium.com'],
  ...['substack.com', 'dev.to', 'hashnode.dev', 'habr.com', 'csdn.net', 'juejin.cn', 'cnblogs.com'],
  ...['weebly.com', 'squarespace.com', 'bit.ly', 'tinyurl.com', 'linktr.ee', 'about.me', 'bio.link'],
  ...['lnk.bio', 'telegra.ph', 'pastebin.com', 'dropbox.com', 'box.com', 'mega.nz', 'mediafire.com'],
  ...['airtable.com', 'typeform.com', 'trello.com', 'canva.com', 'canva.site', 'figma.com', 'miro.com'],
  ...['archive.org', 'producthunt.com', 'calendly.com', 'wikipedia.org', 'wikimedia.org', 'wiktionary.org'],
  ...['fandom.com'],
  // help desks and generated policies
  ...['zendesk.com', 'freshdesk.com', 'helpscoutdocs.com', 'intercom.help', 'crisp.help', 'tawk.help'],
  ...['atlassian.net', 'hubspot.com', 'termsfeed.com', 'iubenda.com', 'freeprivacypolicy.com'],
  ...['privacypolicies.com', 'privacypolicygenerator.info'],
  // people
  ...['facebook.com', 'fb.com', 'fb.me', 'twitter.com', 'x.com', 't.co', 'linkedin.com'],
  ...['youtube.com', 'youtu.be', 'instagram.com', 'threads.net', 'tiktok.com', 'reddit.com', 'pinterest.com'],
  ...['snapchat.com', 'quora.com', 'vk.com', 'bsky.app', 'mastodon.social', 't.me', 'telegram.me'],
  ...['discord.gg', 'discord.com', 'slack.com', 'whatsapp.com', 'wa.me', 'weibo.com', 'zhihu.com'],
  ...['douban.com', 'bilibili.com'],
  // music, films, pictures and games
  ...['soundcloud.com', 'spotify.com', 'bandcamp.com', 'vimeo.com', 'twitch.tv', 'flickr.com', 'imgur.com'],
  ...['deviantart.com', 'artstation.com', 'imdb.com', 'goodreads.com', 'behance.net', 'dribbble.com'],
  // money and work
  ...['kickstarter.com', 'indiegogo.com', 'gofundme.com', 'patreon.com', 'ko-fi.com', 'buymeacoffee.com'],
  ...['opencollective.com', 'liberapay.com', 'boosty.to', 'afdian.net', 'paypal.com', 'paypal.me', 'stripe.com'],
  ...['upwork.com', 'fiverr.com'],
  // identity, and addresses for examples
  ...['keybase.io', 'gravatar.com', 'example.com', 'example.org', 'example.net'],
]);
