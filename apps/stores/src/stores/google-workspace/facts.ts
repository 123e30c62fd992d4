import type { Day } from '@pi/domain';
import { googleWorkspace as pages } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf } from '../../catalogue/categories.ts';
import { between, hashText, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { GENERAL_TOPICS, WORK_TOPICS } from '../../catalogue/topics/index.ts';
import { idOf } from './id.ts';

/** The facts of an app, and the category that lists it. */
export type Facts = pages.AppFacts & { category: (typeof pages.CATEGORIES)[number] };

// Codes 2 and 3 were recorded with their words, the others without.
const PRICES = [
  { code: 1, label: 'Free of charge' },
  { code: 2, label: 'Free of charge trial' },
  { code: 3, label: 'Free of charge with paid features' },
  { code: 4, label: 'Paid' },
] as const;

const SCOPES = [
  ['userinfo.email', 'See your primary Google Account email address'],
  ['userinfo.profile', 'See your personal info, including any personal info you have made publicly available'],
  ['drive.file', 'See, edit, create, and delete only the specific Google Drive files you use with this app'],
  ['calendar', 'See, edit, share, and permanently delete all the calendars you can access'],
  ['gmail.readonly', 'View your email messages and settings'],
  ['spreadsheets', 'See, edit, create, and delete all your Google Sheets spreadsheets'],
  ['admin.directory.user.readonly', 'See info about users on your domain'],
  ['contacts.readonly', 'See and download your contacts'],
] as const;

const WORKS_WITH = [
  { code: 2, name: 'Google Drive' },
  { code: 5, name: 'Google Docs' },
  { code: 6, name: 'Google Sheets' },
  { code: 8, name: 'Gmail' },
  { code: 9, name: 'Google Slides' },
  { code: 11, name: 'Google Calendar' },
] as const;

const BLOCKS = 9;

const [FINANCE, HR, SALES, OFFICE, TASKS, TEACHING, COMMUNICATION, UTILITIES] = pages.CATEGORIES;

/** What apps of the store are about. */
export const TOPICS = [...WORK_TOPICS, ...GENERAL_TOPICS] as const;

const CATEGORIES: CategoriesByTopic<Facts['category'], (typeof TOPICS)[number]> = {
  leads: [SALES],
  documents: [OFFICE, UTILITIES],
  signatures: [HR, OFFICE],
  support: [COMMUNICATION, SALES],
  workflow: [TASKS, UTILITIES],
  people: [HR],
  planning: [TASKS, OFFICE],
  accounting: [FINANCE],
  teaching: [TEACHING],
  tasks: [TASKS, OFFICE],
  notes: [OFFICE, TASKS],
  calendar: [TASKS, COMMUNICATION],
  translation: [OFFICE, TEACHING],
  writing: [OFFICE, COMMUNICATION],
  assistant: [UTILITIES, OFFICE],
  clipboard: [UTILITIES],
  time: [TASKS, FINANCE],
  passwords: [UTILITIES],
  charts: [OFFICE, FINANCE],
  search: [UTILITIES],
  mail: [COMMUNICATION, SALES],
  forms: [TEACHING, OFFICE],
  backup: [UTILITIES],
};

/** The facts of an app on the day of the state. */
export function factsOf(seed: number, listing: ListingState): Facts {
  const { draw, company } = listing;
  const id = idOf(seed, listing);
  const scopes = Math.min(SCOPES.length, between(1, 4, draw('scopes')) + listing.permissionsAdded);
  const site = company.site ?? '';
  const hosts = draw('works with') < 0.4 ? [] : some(WORKS_WITH, 0.4, draw, 'works with');
  const trader = pick([0, 1, 2], draw('trader'));
  return {
    id,
    slug: listing.slug.replaceAll('-', '_'),
    name: listing.name,
    summary: listing.summary,
    description: listing.description,
    category: categoryOf(listing, CATEGORIES),
    icon: `https://lh5.googleusercontent.com/icon-${id}/s0/icon_128.png`,
    banner: `https://lh3.googleusercontent.com/banner-${id}=s220-w220-h140-nd`,
    screenshots: Array.from(
      { length: between(1, 6, draw('screenshots')) },
      (_, n) => `https://lh3.googleusercontent.com/screenshot-${id}-${n}=s640-w640-h400`,
    ),
    videos: draw('video') < 0.3 ? [`${id.slice(0, 8)}-yt`] : [],
    developer: listing.developer,
    developerSite: draw('site in developer') < 0.5 ? site : '',
    trader,
    address: trader === 1 ? '1 Sample Street, Sampletown' : '',
    homepage: site,
    termsUrl: site && draw('terms') < 0.8 ? `${site}/terms` : '',
    privacyUrl: company.privacyUrl ?? '',
    supportUrl: site && draw('support') < 0.8 ? `${site}/help` : '',
    installs: listing.count,
    rating: listing.rating,
    ratingCount: listing.ratingCount,
    price: PRICES[(between(0, PRICES.length, draw('price')) + listing.priceChanges) % PRICES.length] ?? PRICES[0],
    updatedOn: listing.updatedOn,
    scopes: SCOPES.slice(0, scopes).map(([name, text]) => ({
      address: `https://www.googleapis.com/auth/${name}`,
      text,
    })),
    worksWith: hosts.length > 0 ? hosts : null,
    viewer: draw('saved by a viewer') < 0.1 ? 'Viewer Sample' : null,
    blockOrder: Array.from({ length: BLOCKS }, (_, n) => n).sort(
      (a, b) => draw('block order', a) - draw('block order', b),
    ),
  };
}

/** The facts of an app's newest reviews on a day, newest first. */
export function reviewFacts(listing: ListingState, day: Day, most: number): pages.ReviewFacts[] {
  return reviewsOn(listing, day, most).map(({ n, author, stars, text, day: writtenOn }) => ({
    id: `sample-${n}`,
    authorId: String(hashText(author)),
    author,
    stars,
    text,
    day: writtenOn,
  }));
}
