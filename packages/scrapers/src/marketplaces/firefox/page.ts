/** Builds answers in the format of addons.mozilla.org, for tests and sample stores. */

const SITE = 'https://addons.mozilla.org';

/** What the store knows of an add-on. */
export interface AddonFacts {
  id: number;
  guid: string;
  slug: string;
  /** The add-on's own language, e.g. `en-US`. */
  locale: string;
  /** Whether its texts exist in a second language. */
  isTranslated: boolean;
  name: string;
  summary: string;
  /** HTML. */
  description: string;
  authors: { id: number; name: string; username: string }[];
  users: number;
  weeklyDownloads: number;
  categories: string[];
  tags: string[];
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  homepage: string | null;
  supportUrl: string | null;
  supportEmail: string | null;
  hasIcon: boolean;
  /** Number of screenshots. */
  previews: number;
  rating: number | null;
  ratingCount: number;
  /** Ratings with a text. */
  textCount: number;
  /** How the store distinguishes it, e.g. `recommended`. */
  promotion: string | null;
  isExperimental: boolean;
  requiresPayment: boolean;
  hasEula: boolean;
  hasPrivacyPolicy: boolean;
  worksOn: ('firefox' | 'android')[];
  version: VersionFacts;
}

/** The newest version of an add-on. */
export interface VersionFacts {
  id: number;
  version: string;
  /** HTML; null where there are none. */
  releaseNotes: string | null;
  permissions: string[];
  hostPermissions: string[];
  optionalPermissions: string[];
  /** Kinds of personal data; null for a file of before they were asked for. */
  dataCollection: string[] | null;
  /** The oldest version of Firefox, and the newest: `*` is any. */
  minFirefox: string;
  maxFirefox: string;
  /** Bytes of the file. */
  size: number;
  /** SHA-256 of the file, in hexadecimal. */
  hash: string;
}

/**
 * How an answer writes translated texts: all of them, or one language's in the form of a version of
 * the API.
 */
export interface Wording {
  version: 4 | 5;
  /** The language of the request; null for all of them. */
  lang: string | null;
}

/** A page of the search, or what comes with status 404. */
export interface SearchFacts {
  pageSize: number;
  pageCount: number;
  count: number;
  next: string | null;
  previous: string | null;
}

export const NOT_FOUND = { detail: 'Not found.' };
export const INVALID_PAGE = { detail: 'Invalid page.' };

/** One page of the search. */
export function searchPage(addons: AddonFacts[], wording: Wording, page: SearchFacts) {
  return {
    page_size: page.pageSize,
    page_count: page.pageCount,
    count: page.count,
    next: page.next,
    previous: page.previous,
    results: addons.map((facts) => ({ ...addon(facts, wording), _score: null })),
  };
}

/** An add-on as version 4 or 5 of the API writes it, in the API's order. */
export function addon(facts: AddonFacts, wording: Wording): Record<string, unknown> {
  const { id, slug } = facts;
  const language = wording.lang ?? 'en-US';
  const page = `${SITE}/${language}/firefox/addon/${slug}/`;
  const edit = `${SITE}/${language}/developers/addon/${slug}`;
  return {
    id,
    authors: facts.authors.map((author) => ({
      id: author.id,
      name: author.name,
      url: `${SITE}/en-US/firefox/user/${author.id}/`,
      username: author.username,
    })),
    average_daily_users: facts.users,
    categories: categoriesOf(facts, wording),
    contributions_url: '',
    created: facts.createdAt,
    current_version: currentVersion(facts, wording, `${edit}/versions/${facts.version.id}`),
    default_locale: facts.locale,
    description: textOf(facts, wording, facts.description),
    developer_comments: null,
    edit_url: `${edit}/edit`,
    guid: facts.guid,
    has_eula: facts.hasEula,
    has_privacy_policy: facts.hasPrivacyPolicy,
    homepage: linkOf(facts, wording, facts.homepage),
    icon_url: iconOf(facts, 64),
    icons: { 32: iconOf(facts, 32), 64: iconOf(facts, 64), 128: iconOf(facts, 128) },
    is_disabled: false,
    is_experimental: facts.isExperimental,
    last_updated: facts.updatedAt,
    name: textOf(facts, wording, facts.name),
    previews: previewsOf(facts, wording),
    promoted: promotedOf(facts, wording),
    ratings: ratingsOf(facts),
    ratings_url: `${page}reviews/`,
    requires_payment: facts.requiresPayment,
    review_url: `${SITE}/en-US/reviewers/review/${id}`,
    slug,
    status: 'public',
    summary: textOf(facts, wording, facts.summary),
    support_email: facts.supportEmail && textOf(facts, wording, facts.supportEmail),
    support_url: linkOf(facts, wording, facts.supportUrl),
    tags: facts.tags,
    type: 'extension',
    url: page,
    versions_url: `${page}versions/`,
    weekly_downloads: facts.weeklyDownloads,
  };
}

// The one file is in `files` in version 4 of the API, in `file` in version 5.
function currentVersion(facts: AddonFacts, wording: Wording, editUrl: string): Record<string, unknown> {
  const { version, locale, updatedAt, worksOn } = facts;
  const file = fileOf(facts);
  return {
    id: version.id,
    compatibility: {
      ...(worksOn.includes('firefox') && { firefox: { min: version.minFirefox, max: version.maxFirefox } }),
      ...(worksOn.includes('android') && { android: { min: '113.0', max: '*' } }),
    },
    edit_url: editUrl,
    is_strict_compatibility_enabled: false,
    license: {
      id: 3338,
      is_custom: false,
      name: translated(wording, [['en-US', 'Mozilla Public License 2.0']]),
      url: 'https://www.mozilla.org/MPL/2.0/',
    },
    release_notes: version.releaseNotes === null ? null : translated(wording, [[locale, version.releaseNotes]]),
    reviewed: `${updatedAt.slice(0, 10)}T09:58:22Z`,
    version: version.version,
    ...(wording.version === 4 ? { files: [oldFile(file)] } : { file }),
  };
}

function fileOf({ slug, updatedAt, version }: AddonFacts) {
  const name = `${slug.replaceAll('-', '_')}-${version.version}.xpi`;
  return {
    id: version.id,
    created: `${updatedAt.slice(0, 10)}T05:01:00Z`,
    hash: `sha256:${version.hash}`,
    is_mozilla_signed_extension: false,
    size: version.size,
    status: 'public',
    url: `${SITE}/firefox/downloads/file/${version.id}/${name}`,
    permissions: version.permissions,
    optional_permissions: version.optionalPermissions,
    host_permissions: version.hostPermissions,
    ...(version.dataCollection && { data_collection_permissions: version.dataCollection }),
  };
}

// Version 4 has more fields that are the same for every file, and is not extended.
function oldFile({ data_collection_permissions: _, ...file }: ReturnType<typeof fileOf>) {
  const { id, created, hash, is_mozilla_signed_extension, ...rest } = file;
  const same = { is_restart_required: false, is_webextension: true, is_mozilla_signed_extension, platform: 'all' };
  return { id, created, hash, ...same, ...rest };
}

function textOf({ locale, isTranslated }: AddonFacts, wording: Wording, text: string) {
  const second = locale === 'en-US' ? 'de' : 'en-US';
  return translated(wording, [[locale, text], ...(isTranslated ? [[second, text] as [string, string]] : [])]);
}

/**
 * A translated text: all translations as a map; with a language its text alone in version 4, in
 * version 5 a map of it, which has `_default` where there is none in that language.
 * @param texts by locale, the add-on's own first
 */
function translated({ version, lang }: Wording, texts: [own: [string, string], ...more: [string, string][]]) {
  const [[ownLocale, ownText]] = texts;
  const byLocale = Object.fromEntries(texts);
  if (lang === null) return byLocale;
  const requested = byLocale[lang];
  if (version === 4) return requested ?? ownText;
  return requested === undefined ? { [ownLocale]: ownText, [lang]: null, _default: ownLocale } : { [lang]: requested };
}

function linkOf(facts: AddonFacts, wording: Wording, address: string | null) {
  if (address === null) return null;
  const url = textOf(facts, wording, address);
  const outgoing = textOf(facts, wording, `https://prod.outgoing.prod.webservices.mozgcp.net/v1/sample/${address}`);
  return wording.version === 4 ? url : { url, outgoing };
}

function categoriesOf({ categories, worksOn }: AddonFacts, { version }: Wording) {
  if (version === 5) return categories;
  return { ...(worksOn.includes('android') && { android: ['other'] }), firefox: categories };
}

// An object in 2023, a list since.
function promotedOf({ promotion, worksOn }: AddonFacts, { version }: Wording) {
  const apps = worksOn.includes('android') ? ['firefox', 'android'] : ['firefox'];
  if (version === 4) return promotion && { apps, category: promotion };
  return promotion === null ? [] : [{ category: promotion, apps }];
}

// Without ratings the store writes zeros.
function ratingsOf({ rating, ratingCount, textCount }: AddonFacts) {
  const average = Number((rating ?? 0).toFixed(4));
  return { average, bayesian_average: average * 0.9999, count: ratingCount, text_count: textCount };
}

function iconOf({ id, hasIcon }: AddonFacts, size: number): string {
  if (!hasIcon) return `${SITE}/static-server/img/addon-icons/default-${size}.png`;
  return `${SITE}/user-media/addon_icons/${Math.floor(id / 1000)}/${id}-${size}.png?modified=sample`;
}

function previewsOf(facts: AddonFacts, wording: Wording) {
  return Array.from({ length: facts.previews }, (_, n) => {
    const id = facts.id * 4 + n;
    return {
      id,
      caption: textOf(facts, wording, 'Sample data.'),
      image_size: [1011, 758],
      image_url: `${SITE}/user-media/previews/full/${Math.floor(id / 1000)}/${id}.png?modified=sample`,
      thumbnail_size: [533, 400],
      thumbnail_url: `${SITE}/user-media/previews/thumbs/${Math.floor(id / 1000)}/${id}.jpg?modified=sample`,
    };
  });
}
