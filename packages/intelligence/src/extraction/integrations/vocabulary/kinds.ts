const FRAMEWORKS = [
  'React',
  'React Native',
  'Vue.js',
  'Angular',
  'Svelte',
  'Next.js',
  'Nuxt',
  'Node.js',
  'Laravel',
  'Django',
  'Flask',
];

/** Products that texts name for many reasons: they count only beside a word such as "connects". */
export const NEEDS_CUE: ReadonlySet<string> = new Set([
  ...['MySQL', 'MariaDB', 'SQLite', 'PostgreSQL', 'Redis', 'Memcached', 'Elasticsearch', 'Oracle', 'MongoDB'],
  ...FRAMEWORKS,
  ...['Bootstrap', 'Webpack', 'Vite', 'npm', 'Flutter', 'GraphQL', 'Homebrew', 'Leaflet'],
  ...['Font Awesome', 'Google Fonts', 'Material Design', 'Material Icons', 'Wikipedia', 'Stack Overflow', 'Feather'],
  ...['Bluehost', 'SiteGround', 'Kinsta', 'GoDaddy', 'WP Engine', 'cPanel', 'Plesk', 'Google Play', 'Apple App Store'],
  ...['Microsoft Azure', 'Amazon', 'Meta', 'SAP', 'Steam', 'Twitch', 'Netflix', 'Hulu', 'Apple Music', 'SoundCloud'],
  ...['WP-CLI', 'Query Monitor', 'Redirection', 'Swagger', 'Postman', 'Insomnia', 'Siri', 'Unity', 'GitHub Copilot'],
  ...['Akismet', 'Wordfence', 'Sucuri', 'LastPass', 'Dashlane', 'Grammarly', 'Smash Balloon', 'OptinMonster', 'Hunter'],
]);

/** What programs are made of and kept on: texts name it to say how the plugin itself was made. */
export const MADE_OF: ReadonlySet<string> = new Set([
  ...FRAMEWORKS,
  ...['Bootstrap', 'Tailwind CSS', 'Webpack', 'Vite', 'npm', 'Flutter', 'GraphQL', 'Leaflet', 'Font Awesome', 'Spring'],
  ...['Google Fonts', 'Material Design', 'Material Icons', 'Feather', 'Phosphor', 'Spring Boot', 'Ruby on Rails'],
  ...['MySQL', 'MariaDB', 'SQLite', 'PostgreSQL', 'Redis', 'Memcached', 'Elasticsearch', 'MongoDB', 'Storybook'],
  ...['Bluehost', 'SiteGround', 'Kinsta', 'GoDaddy', 'WP Engine', 'Heroku', 'Vercel', 'Netlify', 'Cloudflare', 'Vultr'],
  ...[
    'Amazon Web Services',
    'Microsoft Azure',
    'Google Cloud',
    'DigitalOcean',
    'Hetzner',
    'Linode',
    'Firebase',
    'Supabase',
  ],
  ...[
    'Docker',
    'Kubernetes',
    'Amazon EC2',
    'Prettier',
    'ESLint',
    'Jest',
    'Vitest',
    'Playwright',
    'Cypress',
    'Homebrew',
  ],
]);

/** Sites that texts also name because people spend their time there, or to find the maker. */
export const SITES: ReadonlySet<string> = new Set([
  ...['Facebook', 'YouTube', 'Reddit', 'Twitter', 'Instagram', 'TikTok', 'Twitch', 'Netflix', 'LinkedIn', 'Pinterest'],
  ...['GitHub', 'GitLab', 'Discord', 'Slack', 'Telegram', 'Medium', 'npm', 'Mastodon', 'Bluesky', 'Vimeo', 'Bitbucket'],
  ...['Patreon', 'Ko-fi', 'Liberapay', 'PayPal', 'Trustpilot', 'Product Hunt', 'WhatsApp', 'Spotify'],
]);

/** Capitalised words that are no product: languages, formats, protocols, plans, and the like. */
export const NO_PRODUCTS: ReadonlySet<string> = new Set(
  `english german deutsch french spanish italian dutch portuguese polish russian chinese japanese korean arabic hebrew
  hungarian czech turkish ukrainian swedish danish norwegian finnish greek hindi europe usa us uk eu germany france spain
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas black cyber
  wordpress chrome firefox edge safari opera brave vivaldi chromium windows macos mac linux android ios iphone ipad ipados
  browser internet explorer intellij jetbrains vscode vs code visual studio obsidian raycast home assistant hacs lovelace
  gutenberg block blocks editor html css javascript js typescript ts php python java kotlin swift rust go ruby perl lua sql
  json xml yaml csv tsv pdf pdfs xls xlsx doc docx ppt pptx svg png jpg jpeg gif webp avif mp3 mp4 txt md markdown latex ics ical
  rss atom ftp sftp scp ssh ssl tls http https smtp imap pop3 dns ip vpn url urls uri api apis rest soap sdk cli gui ui ux
  seo ai llm llms ml nlp gpt ocr qr sms mms email emails mail gdpr ccpa hipaa soc iso wcag ada saml sso oauth oidc ldap scim
  ajax jquery cdn cms crm erp pos lms faq ssd gpu cpu ram usb wifi bluetooth modbus zigbee thread matter knx nfc rfid
  pro premium free basic plus lite starter business enterprise team agency unlimited professional standard ultimate personal
  homeassistant component components frame frames comment comments html5 css3 unofficial monitoring monitor device devices core
  nonprofits teams developers designers businesses agencies schools stores shops sites websites companies users sellers
  next later latest current previous recent prettier
  merchants everyone creators bloggers unlink small medium large cursor version beta new all any every your our my the this that these those you we it its and or for with to from in on at by of
  a an is are be can will not no yes also more most other many best top easy simple please note learn read see get use try
  unlike like import export custom advanced smart quick full multi auto dark light mode theme themes plugin plugins
  extension extensions app apps add-on addon addons integration integrations feature features support supported settings
  dashboard admin page pages post posts menu button form forms widget widgets shortcode shortcodes template templates
  calendar contact contacts product products order orders customer customers user users file files cloud server data
  docs sheets slides gmail google microsoft apple atlassian adobe automattic meta web webhooks webhook oembed hex rgb hsl hsv cmyk utf unicode
  scrum kanban agile git gmt utc usd eur gbp`
    .trim()
    .split(/\s+/),
);

/** Programs that mostly stand for the format of their files: they count beside a clear word. */
export const FORMATS: ReadonlySet<string> = new Set([
  ...['Microsoft Word', 'Microsoft Excel', 'Microsoft PowerPoint', 'Microsoft Visio', 'Adobe Acrobat Reader'],
]);
