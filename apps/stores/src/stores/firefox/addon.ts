import type { Facts } from './facts.ts';
import { type Wording, worded } from './locale-text.ts';
import { versionOf } from './version.ts';

const SITE = 'https://addons.mozilla.org';

/** An add-on as version 4 or 5 of the API writes it, in the API's order. */
export function addonOf(facts: Facts, wording: Wording): Record<string, unknown> {
  const { number, slug, draw } = facts;
  const page = `${SITE}/${wording.lang ?? 'en-US'}/firefox/addon/${slug}/`;
  const edit = `${SITE}/${wording.lang ?? 'en-US'}/developers/addon/${slug}`;
  const icon = (size: number) => iconOf(facts, size);
  return {
    id: number,
    authors: facts.authors.map(({ id, name, username }) => ({
      id,
      name,
      url: `${SITE}/en-US/firefox/user/${id}/`,
      username,
    })),
    average_daily_users: facts.count,
    categories: categoriesOf(facts, wording),
    contributions_url: '',
    created: `${facts.listedOn}T07:26:22Z`,
    current_version: versionOf(facts, wording, `${edit}/versions/${facts.versionNumber}`),
    default_locale: facts.locale,
    description: textIn(facts, wording, facts.description.replaceAll('\n', '<br>')),
    developer_comments: null,
    edit_url: `${edit}/edit`,
    guid: facts.guid,
    has_eula: draw('eula') < 0.1,
    has_privacy_policy: draw('privacy policy') < 0.6,
    homepage: linkIn(facts, wording, facts.site),
    icon_url: icon(64),
    icons: { 32: icon(32), 64: icon(64), 128: icon(128) },
    is_disabled: false,
    is_experimental: draw('experimental') < 0.03,
    last_updated: `${facts.updatedOn}T17:15:41Z`,
    name: textIn(facts, wording, facts.name),
    previews: previewsOf(facts, wording),
    promoted: promotedOf(facts, wording),
    ratings: ratingsOf(facts),
    ratings_url: `${page}reviews/`,
    requires_payment: draw('payment') < 0.08,
    review_url: `${SITE}/en-US/reviewers/review/${number}`,
    slug,
    status: 'public',
    summary: textIn(facts, wording, facts.summary),
    support_email: facts.supportEmail && textIn(facts, wording, facts.supportEmail),
    support_url: linkIn(facts, wording, facts.supportSite),
    tags: facts.tags,
    type: 'extension',
    url: page,
    versions_url: `${page}versions/`,
    weekly_downloads: facts.weeklyDownloads,
  };
}

function textIn({ locale, isTranslated }: Facts, wording: Wording, text: string) {
  const other = locale === 'en-US' ? 'de' : 'en-US';
  return worded(
    wording,
    isTranslated
      ? [
          [locale, text],
          [other, text],
        ]
      : [[locale, text]],
  );
}

function linkIn(facts: Facts, wording: Wording, address: string | null) {
  if (address === null) return null;
  const url = textIn(facts, wording, address);
  const outgoing = textIn(facts, wording, `https://prod.outgoing.prod.webservices.mozgcp.net/v1/sample/${address}`);
  return wording.version === 4 ? url : { url, outgoing };
}

function categoriesOf({ categories, onAndroid }: Facts, { version }: Wording) {
  if (version === 5) return categories;
  return { ...(onAndroid && { android: ['other'] }), firefox: categories };
}

// One in 2023, a list since.
function promotedOf({ isRecommended, onAndroid }: Facts, { version }: Wording) {
  const promotion = { apps: onAndroid ? ['firefox', 'android'] : ['firefox'], category: 'recommended' };
  if (version === 4) return isRecommended ? promotion : null;
  return isRecommended ? [{ category: promotion.category, apps: promotion.apps }] : [];
}

// Where nobody rated, the store says zero of everything.
function ratingsOf({ rating, ratingCount, draw }: Facts) {
  const average = Number((rating ?? 0).toFixed(4));
  const textCount = Math.floor(ratingCount * draw('texts'));
  return { average, bayesian_average: average * 0.9999, count: ratingCount, text_count: textCount };
}

function iconOf({ number, draw }: Facts, size: number): string {
  if (draw('icon') < 0.1) return `${SITE}/static-server/img/addon-icons/default-${size}.png`;
  return `${SITE}/user-media/addon_icons/${Math.floor(number / 1000)}/${number}-${size}.png?modified=sample`;
}

function previewsOf(facts: Facts, wording: Wording) {
  return Array.from({ length: facts.previews }, (_, n) => {
    const id = facts.number * 4 + n;
    return {
      id,
      caption: textIn(facts, wording, 'Sample data.'),
      image_size: [1011, 758],
      image_url: `${SITE}/user-media/previews/full/${Math.floor(id / 1000)}/${id}.png?modified=sample`,
      thumbnail_size: [533, 400],
      thumbnail_url: `${SITE}/user-media/previews/thumbs/${Math.floor(id / 1000)}/${id}.jpg?modified=sample`,
    };
  });
}
