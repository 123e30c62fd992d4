/**
 * Hosts (with everything below them) that many unrelated people share: an address there identifies no company.
 * Hosts that give each user a site of his own (`user.github.io`) do not stand here where the public suffix list knows
 * them: it tells their users apart and their root is no domain.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set([
  // code
  ...['github.com', 'gist.github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'sourceforge.net', 'npmjs.com'],
  ...['codepen.io', 'replit.com', 'glitch.com', 'stackoverflow.com', 'huggingface.co', 'gitee.com', 'sr.ht'],
  // stores
  ...['chrome.google.com', 'chromewebstore.google.com', 'workspace.google.com', 'play.google.com', 'apps.apple.com'],
  ...['itunes.apple.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com', 'apps.microsoft.com', 'wordpress.org'],
  ...['marketplace.visualstudio.com', 'open-vsx.org', 'marketplace.atlassian.com', 'apps.shopify.com', 'raycast.com'],
  ...['plugins.jetbrains.com', 'obsidian.md', 'gumroad.com', 'codecanyon.net', 'themeforest.net', 'envato.com'],
  // documents, sites and short links
  ...['sites.google.com', 'docs.google.com', 'drive.google.com', 'forms.gle', 'goo.gl', 'groups.google.com', 'g.co'],
  ...['policies.google.com', 'notion.so', 'notion.com', 'wordpress.com', 'blogger.com'],
  ...['tumblr.com', 'medium.com', 'substack.com', 'dev.to', 'hashnode.dev'],
  ...[
    'weebly.com',
    'squarespace.com',

    'bit.ly',
    'tinyurl.com',
  ],
  ...['linktr.ee', 'about.me', 'telegra.ph', 'pastebin.com', 'dropbox.com', 'onedrive.live.com', 'airtable.com'],
  ...['typeform.com', 'trello.com', 'canva.site', 'web.archive.org', 'archive.org', 'producthunt.com', 'calendly.com'],
  // help desks and generated policies
  ...['zendesk.com', 'freshdesk.com', 'helpscoutdocs.com', 'intercom.help', 'crisp.help', 'tawk.help', 'atlassian.net'],
  ...['termsfeed.com', 'iubenda.com', 'freeprivacypolicy.com', 'privacypolicies.com', 'privacypolicygenerator.info'],
  // people
  ...['facebook.com', 'fb.com', 'fb.me', 'twitter.com', 'x.com', 't.co', 'linkedin.com', 'youtube.com', 'youtu.be'],
  ...[
    'instagram.com',
    'threads.net',
    'tiktok.com',
    'reddit.com',
    'pinterest.com',
    'vk.com',
    'bsky.app',
    'mastodon.social',
  ],
  ...[
    't.me',
    'telegram.me',
    'discord.gg',
    'discord.com',
    'slack.com',
    'wa.me',
    'weibo.com',
    'zhihu.com',
    'bilibili.com',
  ],
  ...['patreon.com', 'ko-fi.com', 'buymeacoffee.com', 'opencollective.com', 'paypal.me', 'behance.net', 'dribbble.com'],
  ...['upwork.com', 'fiverr.com', 'keybase.io', 'gravatar.com', 'example.com', 'example.org', 'example.net'],
]);
