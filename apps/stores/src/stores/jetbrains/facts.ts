import type { jetbrains } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf } from '../../catalogue/categories.ts';
import { between, some } from '../../catalogue/draw.ts';
import { EDITOR_TOPICS } from '../../catalogue/editor-categories.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placeNumber } from '../../place.ts';

const PRICES = ['FREE', 'FREEMIUM', 'PAID'] as const;
/** What plugins of the store are about. */
export const TOPICS = EDITOR_TOPICS;

const TAGS: CategoriesByTopic<string, (typeof TOPICS)[number]> = {
  colourThemes: ['User Interface'],
  languages: ['Programming Languages', 'Framework Integration'],
  linting: ['Code Quality Tools', 'Formatting'],
  versionControl: ['VCS Integration'],
  testing: ['Code Tools', 'Build'],
  codeSnippets: ['Code Tools', 'Editor'],
  databases: ['Database'],
  devops: ['Deployment', 'Cloud Support'],
  apis: ['Code Tools', 'Integration'],
  markup: ['Editor', 'Notebook'],
  tasks: ['Tools Integration', 'Productivity'],
  notes: ['Editor', 'Notebook'],
  calendar: ['Tools Integration'],
  translation: ['Localization', 'Editor'],
  writing: ['AI-Powered', 'Spellcheck'],
  assistant: ['AI-Powered', 'Code Tools'],
  clipboard: ['Editor', 'Navigation'],
  time: ['Tools Integration', 'Miscellaneous'],
  passwords: ['Security', 'Tools Integration'],
  charts: ['Reporting', 'Miscellaneous'],
  search: ['Navigation', 'Editor'],
  mail: ['Tools Integration', 'Miscellaneous'],
  forms: ['User Interface', 'Miscellaneous'],
  backup: ['Tools Integration', 'Local AI/ML Tools'],
};
const A_DAY = 86_400_000;

/** The facts of a plugin on the day of the state. */
export function factsOf(listing: ListingState): jetbrains.PluginFacts {
  const { draw, company } = listing;
  const id = placeNumber(listing);
  const isTheme = listing.product.topicName === 'colourThemes';
  return {
    id,
    xmlId: `example.${company.handle.replaceAll('-', '')}.${id}`,
    slug: listing.slug,
    name: listing.name,
    preview: listing.summary,
    downloads: listing.count,
    pricingModel: PRICES[(firstPrice(draw('price')) + listing.priceChanges) % PRICES.length] ?? 'FREE',
    iconUpdate: draw('icon') < 0.1 ? null : id + listing.releases,
    isTheme,
    updatedAt: Date.parse(listing.updatedOn) + between(0, A_DAY, draw('updated at')),
    rating: ratingOf(listing),
    hasSource: draw('source') < 0.6,
    tags: isTheme
      ? ['Theme', 'User Interface']
      : [categoryOf(listing, TAGS), ...some(['Code Editing', 'Team Work'], 0.2, draw, 'tags')],
    vendor: { name: listing.developer, isVerified: company.site !== null && draw('verified') < 0.4 },
  };
}

// Most are free.
function firstPrice(chance: number): number {
  return chance < 0.7 ? 0 : chance < 0.85 ? 1 : 2;
}

function ratingOf({ rating, draw }: ListingState): number | null {
  if (rating === null) return draw('unrated') < 0.5 ? 0 : null;
  return Math.round(rating * 10) / 10;
}
