/** Builds answers of api.wordpress.org/plugins/info/1.2/, for tests and sample stores. */
import { escapeHtml, longDate } from '../../shared/page-markup.ts';
import { phpJson } from './page-php-json.ts';

/** What the directory knows of a plugin. Texts are plain where nothing else is said. */
export interface PluginFacts {
  slug: string;
  name: string;
  summary: string;
  /** HTML. */
  description: string;
  version: string;
  author: AuthorFacts;
  requires: string | false;
  tested: string | false;
  requiresPhp: string | false;
  requiresPlugins: string[];
  rating: number | null;
  ratingCount: number;
  /** How often each number of stars was given, from `5` to `1`. */
  stars: [stars: string, times: number][];
  /** Threads of the support forum of the last two months. */
  threads: number;
  threadsResolved: number;
  /** Active installations as counted; the answer rounds them. */
  installs: number;
  downloads: number;
  updatedOn: string;
  /** Time of day, e.g. `10:34pm`. */
  updatedAt: string;
  listedOn: string;
  homepage: string;
  tags: string[];
  businessModel: 'commercial' | 'community' | false;
  repositoryUrl: string;
  supportUrl: string;
  donateUrl: string;
  icons: readonly ('1x' | '2x' | 'svg' | 'default')[];
  banner: 'none' | 'low' | 'both';
  /** Captions. */
  screenshots: string[];
  /** Number of the assets in the directory's repository. */
  revision: number;
  hasOldVersions: boolean;
  hasLanguagePack: boolean;
  hasUpgradeNotice: boolean;
  hasBlocks: boolean;
  hasBlueprint: boolean;
  hasInstallation: boolean;
  hasFaq: boolean;
  hasChangelog: boolean;
  reviews: ReviewFacts[];
}

export interface AuthorFacts {
  name: string;
  account: string;
  /** The name of the account. */
  accountName: string;
  /** Where the author's name leads: null for the account's page. */
  site: string | null;
  isLinked: boolean;
}

export interface ReviewFacts {
  author: string;
  stars: number;
  text: string;
  day: string;
}

export interface ClosureFacts {
  slug: string;
  name: string;
  since: string;
  reason: string;
  reasonText: string;
}

export const NOT_FOUND = { error: 'Plugin not found.' };
export const UNKNOWN_ACTION = { error: 'Action not implemented.' };

/** The fields that a page of plugins has unless the request asks for others. */
export const LISTED_FIELDS = [
  ...['name', 'slug', 'version', 'author', 'author_profile', 'contributors', 'requires', 'tested', 'requires_php'],
  ...['requires_plugins', 'rating', 'ratings', 'num_ratings', 'support_threads', 'support_threads_resolved'],
  ...['active_installs', 'downloaded', 'last_updated', 'added', 'homepage', 'short_description', 'download_link'],
  ...['tags', 'donate_link'],
];

/** The body of an answer: JSON as PHP writes it. */
export function body(value: unknown): string {
  return phpJson(value);
}

/** A page of `query_plugins`. @param pageSize plugins on each page */
export function queryPage(plugins: unknown[], page: number, results: number, pageSize: number) {
  return { info: { page, pages: Math.ceil(results / pageSize), results }, plugins };
}

/** What comes with status 404 for a plugin that is closed. */
export function closed({ slug, name, since, reason, reasonText }: ClosureFacts) {
  return {
    error: 'closed',
    name: texturized(name),
    slug,
    description: `This plugin has been closed as of ${longDate(since)} and is not available for download. Reason: ${reasonText}.`,
    closed: true,
    closed_date: since,
    reason,
    reason_text: reasonText,
  };
}

/**
 * Active installs as the directory shows them: rounded down to one significant digit, 0 below 10.
 */
export function installBand(installs: number): number {
  if (installs < 10) return 0;
  const step = 10 ** (String(installs).length - 1);
  return Math.floor(installs / step) * step;
}

/** All fields of a plugin, in the directory's order. */
export function plugin(facts: PluginFacts): Record<string, unknown> {
  const { slug, version, author, hasBlocks, hasBlueprint } = facts;
  const page = `https://wordpress.org/plugins/${slug}/`;
  return {
    name: texturized(facts.name),
    slug,
    version,
    author: authorHtml(author),
    author_profile: profileOf(author),
    contributors: contributorsOf(author),
    requires: facts.requires,
    tested: facts.tested,
    requires_php: facts.requiresPhp,
    requires_plugins: facts.requiresPlugins,
    compatibility: [],
    rating: Math.round((facts.rating ?? 0) * 20),
    ratings: new Map(facts.stars),
    num_ratings: facts.ratingCount,
    support_url: `https://wordpress.org/support/plugin/${slug}/`,
    support_threads: facts.threads,
    support_threads_resolved: facts.threadsResolved,
    active_installs: installBand(facts.installs),
    downloaded: facts.downloads,
    last_updated: `${facts.updatedOn} ${facts.updatedAt} GMT`,
    added: facts.listedOn,
    homepage: facts.homepage,
    sections: sectionsOf(facts),
    short_description: texturized(facts.summary),
    description: facts.description,
    download_link: archiveOf(slug, version),
    upgrade_notice: new Map(facts.hasUpgradeNotice ? [[version, '<p>Sample data: fixes what was broken.</p>']] : []),
    screenshots: screenshotsOf(facts),
    tags: new Map(facts.tags.map((tag) => [slugOf(tag), texturized(tag)])),
    stable_tag: version,
    versions: versionsOf(facts),
    business_model: facts.businessModel,
    repository_url: facts.repositoryUrl,
    commercial_support_url: facts.supportUrl,
    donate_link: facts.donateUrl,
    banners: bannersOf(facts),
    icons: iconsOf(facts),
    blocks: new Map(hasBlocks ? [[`sample/${slug}`, { name: `sample/${slug}`, title: 'Sample block' }]] : []),
    block_assets: [],
    // A number or a text, as it comes out of the database.
    author_block_count: hasBlocks ? '6' : 0,
    author_block_rating: hasBlocks ? 93.5 : 0,
    blueprints: hasBlueprint ? [{ filename: 'blueprint.json', url: `${page}blueprint.json` }] : [],
    preview_link: hasBlueprint ? `${page}?preview=1` : '',
    language_packs: languagePacksOf(facts),
  };
}

// Names and short texts have entities.
function texturized(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('–', '&#8211;');
}

function slugOf(tag: string): string {
  return tag.toLowerCase().replaceAll('&', '').replaceAll(' ', '-');
}

function authorHtml(author: AuthorFacts): string {
  if (!author.isLinked) return author.name;
  return `<a href="${author.site ?? profileOf(author)}">${escapeHtml(author.name)}</a>`;
}

function profileOf({ account }: AuthorFacts): string {
  return `https://profiles.wordpress.org/${account}/`;
}

function contributorsOf(author: AuthorFacts): Map<string, object> {
  const avatar = `https://secure.gravatar.com/avatar/sample-${author.account}?s=96&d=monsterid&r=g`;
  return new Map([[author.account, { profile: profileOf(author), avatar, display_name: author.accountName }]]);
}

// The directory draws a pattern where a plugin has no icon.
function iconsOf({ slug, icons, revision }: PluginFacts): Map<string, string> {
  const assets = `https://ps.w.org/${slug}/assets`;
  const addresses = {
    '1x': `${assets}/icon-128x128.png?rev=${revision}`,
    '2x': `${assets}/icon-256x256.png?rev=${revision}`,
    svg: `${assets}/icon.svg?rev=${revision}`,
    default: `https://s.w.org/plugins/geopattern-icon/${slug}.svg`,
  };
  return new Map(icons.map((size) => [size, addresses[size]]));
}

function bannersOf({ slug, banner, revision }: PluginFacts): Map<string, string | false> {
  if (banner === 'none') return new Map();
  const address = (size: string) => `https://ps.w.org/${slug}/assets/banner-${size}.png?rev=${revision}`;
  return new Map<string, string | false>([
    ['low', address('772x250')],
    ['high', banner === 'both' && address('1544x500')],
  ]);
}

function screenshotsOf({ slug, screenshots, revision }: PluginFacts): Map<string, object> {
  const address = (n: number) => `https://ps.w.org/${slug}/assets/screenshot-${n}.png?rev=${revision}`;
  return new Map(screenshots.map((caption, n) => [String(n + 1), { src: address(n + 1), caption }]));
}

function versionsOf({ slug, version, hasOldVersions }: PluginFacts): Map<string, string> {
  if (!hasOldVersions) return new Map();
  return new Map([
    [version, archiveOf(slug, version)],
    ['trunk', archiveOf(slug)],
  ]);
}

function archiveOf(slug: string, version?: string): string {
  return `https://downloads.wordpress.org/plugin/${[slug, version].filter(Boolean).join('.')}.zip`;
}

function languagePacksOf({ slug, version, hasLanguagePack, updatedOn }: PluginFacts): object[] {
  if (!hasLanguagePack) return [];
  return [
    {
      type: 'plugin',
      slug,
      language: 'es_ES',
      version,
      updated: `${updatedOn} 05:58:17`,
      package: `https://downloads.wordpress.org/translation/plugin/${slug}/${version}/es_ES.zip`,
    },
  ];
}

// The long texts by heading, as HTML. Some are missing, the reviews never are.
function sectionsOf(facts: PluginFacts): Record<string, string> {
  return {
    description: facts.description,
    ...(facts.hasInstallation && {
      installation: '<ol>\n<li>Sample data: put it where plugins are</li>\n</ol>\n',
    }),
    ...(facts.hasFaq && { faq: '<h4>Is it real?</h4>\n<p>No, it is sample data.</p>\n' }),
    ...(facts.hasChangelog && { changelog: `<h4>${facts.version}</h4>\n<ul>\n<li>Sample data</li>\n</ul>\n` }),
    ...(facts.screenshots.length > 0 && { screenshots: '<ol><li><p>Sample data.</p></li></ol>' }),
    reviews: facts.reviews.map(reviewHtml).join(''),
  };
}

function reviewHtml({ author, stars, text, day }: ReviewFacts): string {
  const rating = `<div class="wporg-ratings" aria-label="${stars} out of 5 stars" data-rating="${stars}"></div>`;
  const reviewer = `<a href="https://profiles.wordpress.org/sample/" class="reviewer-name">${author} <small>(sample)</small></a>`;
  return `<div class="review">
	<div class="review-head">
		<div class="reviewer-info">
			<div class="review-title-section">
				<h4 class="review-title">Sample review</h4>
				<div class="star-rating">${rating}</div>
			</div>
			<p class="reviewer">By ${reviewer} on <span class="review-date">${longDate(day)}</span></p>
		</div>
	</div>
	<div class="review-body">${escapeHtml(text)}</div>
</div>
`;
}
