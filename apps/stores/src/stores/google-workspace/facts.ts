import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { idOf } from './id.ts';

/** Categories of the store: the path of each list, and its title. */
export const CATEGORIES = [
  { path: 'business-tools/accounting-and-finance', title: 'Accounting & finance' },
  { path: 'business-tools/hr-and-legal', title: 'HR & legal' },
  { path: 'business-tools/sales-and-crm', title: 'Sales & CRM' },
  { path: 'productivity/office-applications', title: 'Office applications' },
  { path: 'productivity/task-management', title: 'Task management' },
  { path: 'education/teacher-and-admin-tools', title: 'Teacher & admin tools' },
  { path: 'communication', title: 'Communication' },
  { path: 'utilities', title: 'Utilities' },
] as const;

// Code 4 was seen with "Free of charge trial"; the other codes are our own.
const PRICES = [
  { code: 1, label: 'Free of charge' },
  { code: 4, label: 'Free of charge trial' },
  { code: 2, label: 'Free of charge with paid features' },
  { code: 3, label: 'Paid' },
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

const WORKS_WITH = [2, 5, 6, 9, 10, 13] as const;

/** All that this store says of a listing, before it is put into a page. */
export type Facts = ReturnType<typeof factsOf>;

/** What this store says of a listing on the day of the state. */
export function factsOf(seed: number, listing: ListingState) {
  const { draw, company } = listing;
  const id = idOf(seed, listing);
  const scopes = Math.min(SCOPES.length, between(1, 4, draw('scopes')) + listing.permissionsAdded);
  return {
    ...listing,
    id,
    number: Number(id),
    address: `https://workspace.google.com/marketplace/app/${underscored(listing.slug)}/${id}`,
    path: `${underscored(listing.slug)}/${id}`,
    category: pick(CATEGORIES, draw('category')),
    price: PRICES[(between(0, PRICES.length, draw('price')) + listing.priceChanges) % PRICES.length] ?? PRICES[0],
    installs: listing.count,
    installsText: installsText(listing.count),
    icon: `https://lh5.googleusercontent.com/sample-icon-${id}/s0/icon_128.png`,
    banner: `https://lh3.googleusercontent.com/sample-banner-${id}=s220-w220-h140-nd`,
    screenshots: Array.from(
      { length: between(1, 6, draw('screenshots')) },
      (_, n) => `https://lh3.googleusercontent.com/sample-screenshot-${id}-${n}=s640-w640-h400`,
    ),
    site: company.site ?? '',
    termsUrl: company.site && draw('terms') < 0.8 ? `${company.site}/terms` : '',
    privacyUrl: company.site ? `${company.site}/privacy` : '',
    supportUrl: company.site && draw('support') < 0.8 ? `${company.site}/help` : '',
    scopes: SCOPES.slice(0, scopes).map(([name, text]) => ({
      address: `https://www.googleapis.com/auth/${name}`,
      text,
    })),
    worksWith: draw('works with') < 0.4 ? null : some(WORKS_WITH, 0.4, draw, 'works with'),
    viewer: draw('saved by a viewer') < 0.1 ? 'Viewer Sample' : null,
  };
}

/** Installs as the page shows them: `587` below a thousand, then `103K+`, `2M+`. */
export function installsText(installs: number): string {
  if (installs < 1000) return String(installs);
  return installs < 1_000_000 ? `${Math.floor(installs / 1000)}K+` : `${Math.floor(installs / 1_000_000)}M+`;
}

function underscored(slug: string): string {
  return slug.replaceAll('-', '_');
}
