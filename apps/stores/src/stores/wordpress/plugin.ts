import type { SampleReview } from '../../catalogue/reviews.ts';
import type { Facts } from './facts.ts';
import { bandOf } from './installs.ts';
import {
  archiveOf,
  authorOf,
  bannersOf,
  contributorsOf,
  iconsOf,
  languagePacksOf,
  profileOf,
  screenshotsOf,
  texturized,
  versionsOf,
} from './parts.ts';
import { descriptionHtml, sectionsOf } from './sections.ts';

/** All fields of a plugin, in the directory's order. */
export function pluginOf(facts: Facts, reviews: SampleReview[]): Record<string, unknown> {
  const { slug, version, draw, company, account } = facts;
  const isSold = facts.businessModel === 'commercial';
  const hasBlocks = draw('blocks') < 0.1;
  const hasBlueprint = draw('blueprint') < 0.1;
  const page = `https://wordpress.org/plugins/${slug}/`;
  return {
    name: texturized(facts.name),
    slug,
    version,
    author: authorOf(facts),
    author_profile: profileOf(account),
    contributors: contributorsOf(facts),
    requires: facts.requires,
    tested: facts.tested,
    requires_php: facts.requiresPhp,
    requires_plugins: facts.needs,
    compatibility: [],
    rating: Math.round((facts.rating ?? 0) * 20),
    ratings: new Map(facts.stars),
    num_ratings: facts.ratingCount,
    support_url: `https://wordpress.org/support/plugin/${slug}/`,
    support_threads: facts.threads,
    support_threads_resolved: Math.floor(facts.threads / 2),
    active_installs: bandOf(facts.count),
    downloaded: facts.downloads,
    last_updated: `${facts.updatedOn} ${draw('hour') < 0.5 ? '4:03am' : '10:34pm'} GMT`,
    added: facts.listedOn,
    homepage: facts.homepage,
    sections: sectionsOf(facts, reviews),
    short_description: texturized(facts.summary),
    description: descriptionHtml(facts),
    download_link: archiveOf(slug, version),
    upgrade_notice: new Map(draw('notice') < 0.3 ? [[version, '<p>Sample data: mends what was broken.</p>']] : []),
    screenshots: screenshotsOf(facts),
    tags: new Map(facts.tags.map((tag) => [tag.replaceAll(' ', '-'), tag])),
    stable_tag: version,
    versions: versionsOf(facts),
    business_model: facts.businessModel,
    repository_url: draw('repository') < 0.1 ? `https://github.com/${company.handle}/${slug}` : '',
    commercial_support_url: isSold && company.site ? `${company.site}/support` : '',
    donate_link: draw('donate') < 0.4 && company.site ? `${company.site}/donate` : '',
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

/** The fields that a page of plugins holds unless it is asked for others. */
export const LISTED_FIELDS = [
  ...['name', 'slug', 'version', 'author', 'author_profile', 'contributors', 'requires', 'tested', 'requires_php'],
  ...['requires_plugins', 'rating', 'ratings', 'num_ratings', 'support_threads', 'support_threads_resolved'],
  ...['active_installs', 'downloaded', 'last_updated', 'added', 'homepage', 'short_description', 'download_link'],
  ...['tags', 'donate_link'],
];
