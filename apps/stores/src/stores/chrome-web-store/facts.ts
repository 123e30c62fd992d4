import { hash } from 'node:crypto';
import { legalName } from '../../catalogue/company.ts';
import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { idOf } from './id.ts';
import { LAYOUTS, type Layout } from './layouts.ts';
import { roundUsers } from './rounding.ts';

/** Kinds of items: the store's number for them and how the page calls them. */
export const KINDS = {
  extension: { code: 1, label: 'Extension', path: 'extensions' },
  theme: { code: 2, label: 'Theme', path: 'themes' },
  app: { code: 3, label: 'App', path: null },
} as const;
export type Kind = keyof typeof KINDS;

export const CATEGORIES = [
  { slug: 'productivity/workflow', label: 'Workflow & Planning', code: 4 },
  { slug: 'productivity/tools', label: 'Tools', code: 5 },
  { slug: 'productivity/developer', label: 'Developer Tools', code: 7 },
  { slug: 'make_chrome_yours/accessibility', label: 'Accessibility', code: 20 },
  { slug: 'lifestyle/shopping', label: 'Shopping', code: 13 },
] as const;

const PERMISSIONS = [
  'storage',
  'activeTab',
  'tabs',
  'scripting',
  'cookies',
  'history',
  'notifications',
  'bookmarks',
] as const;
const LANGUAGES = ['Deutsch', 'English', 'Français', 'español', 'polski', 'čeština', '日本語'] as const;

/** All that this store says of a listing, before it is put into a page. */
export type Facts = ReturnType<typeof factsOf>;

/** What this store says of a listing on the day of the state. */
export function factsOf(seed: number, listing: ListingState) {
  const { draw, company } = listing;
  const id = idOf(seed, listing);
  const kind: Kind = draw('kind') < 0.06 ? 'theme' : draw('kind') < 0.08 ? 'app' : 'extension';
  const layout: Layout = kind === 'app' ? LAYOUTS[0] : pick([LAYOUTS[2], ...LAYOUTS], draw('layout'));
  const trader = company.site !== null && draw('trader') < 0.5;
  const picture = (what: string, n = 0) => `https://lh3.googleusercontent.com/sample-${what}-${id}-${n}`;
  return {
    ...listing,
    id,
    kind,
    layout,
    path: `${listing.slug.slice(0, 25).replace(/-$/, '')}/${id}`,
    users: shownUsers(listing),
    category: kind === 'extension' ? pick(CATEGORIES, draw('category')) : null,
    icon: draw('icon') < 0.05 ? null : picture('icon'),
    smallTile: draw('small tile') < 0.3 ? null : picture('tile'),
    largeTile: draw('large tile') < 0.5 ? null : picture('marquee'),
    media: media(draw('media'), draw('video'), picture),
    website: company.site && draw('website') < 0.75 ? company.site : null,
    established: company.site !== null && draw('website') < 0.5,
    featured: draw('featured') < 0.2,
    email: company.email,
    trader,
    legalName: trader ? legalName(company) : null,
    address: trader ? '1 Sample Street\nExampleville 00000\nXX' : null,
    supportUrl: company.site && draw('support') < 0.6 ? `${company.site}/help` : null,
    privacyUrl: company.site && draw('privacy') < 0.7 ? `${company.site}/privacy` : null,
    analytics: draw('analytics') < 0.2 ? 'G-SAMPLE0000' : null,
    minimumChrome: draw('minimum') < 0.5 ? String(between(77, 130, draw('minimum'))) : null,
    disclosed: draw('disclosed') < 0.4 ? [1, 5, 9].slice(0, between(1, 4, draw('disclosed', 1))) : null,
    size: draw('size') < 0.5 ? `${between(4, 990, draw('size', 1))}KiB` : `${(1 + 30 * draw('size', 1)).toFixed(2)}MiB`,
    languages: [
      'English',
      ...some(
        LANGUAGES.filter((one) => one !== 'English'),
        0.25,
        draw,
        'language',
      ),
    ].sort(),
    permissions: PERMISSIONS.slice(
      0,
      Math.min(PERMISSIONS.length, between(1, 3, draw('permissions')) + listing.permissionsAdded),
    ),
    manifestVersion: layout.year === 2026 ? 3 : between(2, 4, draw('manifest')),
    publisher: layout.year === 2026 ? `u${hash('md5', `sample publisher ${seed} ${company.handle}`)}` : null,
  };
}

/** Users as the page shows them; null for apps, for the least used and for those whose owner hides them. */
export function shownUsers(listing: ListingState): number | null {
  const hidden = listing.draw('users hidden') < 0.04 || (listing.draw('kind') >= 0.06 && listing.draw('kind') < 0.08);
  return hidden || listing.count === 0 ? null : roundUsers(listing.count);
}

function media(chance: number, video: number, picture: (what: string, n: number) => string): [1 | 2, string][] | null {
  const pictures = Array.from({ length: between(0, 6, chance) }, (_, n): [1, string] => [1, picture('screenshot', n)]);
  const clips: [2, string][] = video < 0.15 ? [[2, 'https://www.youtube.com/embed/sample?rel=0']] : [];
  return pictures.length + clips.length === 0 ? null : [...clips, ...pictures];
}
