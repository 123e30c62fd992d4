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

/** The address of the store. */
export const MARKETPLACE = 'https://workspace.google.com/marketplace';

/** What the store knows of an app; empty texts where it has none. */
export interface AppFacts {
  /** 12 digits. */
  id: string;
  /** The name in its address, with underscores. */
  slug: string;
  name: string;
  summary: string;
  description: string;
  icon: string;
  banner: string;
  screenshots: string[];
  /** YouTube's ids. */
  videos: string[];
  developer: string;
  /** The developer's own site. */
  developerSite: string;
  /** Whether the developer is a trader: 0 unspecified, 1 yes, 2 no. */
  trader: 0 | 1 | 2;
  /** The developer's postal address; traders have to state one. */
  address: string;
  homepage: string;
  termsUrl: string;
  privacyUrl: string;
  supportUrl: string;
  /** Exact; the page shows it rounded. */
  installs: number;
  rating: number | null;
  ratingCount: number;
  price: { code: number; label: string };
  updatedOn: string;
  scopes: ScopeFacts[];
  /** Google's programs that it works with; null where it runs by itself. */
  worksWith: HostFacts[] | null;
  /** Who was signed in when the page was saved. */
  viewer: string | null;
  /** The order of the data blocks: their numbers, 0 to 8. */
  blockOrder: number[];
}

export interface HostFacts {
  code: number;
  name: string;
}

export interface ScopeFacts {
  address: string;
  text: string;
}

export interface ReviewFacts {
  id: string;
  /** Digits. */
  authorId: string;
  author: string;
  stars: number;
  text: string;
  day: string;
}

/** The address of an app's page. */
export function addressOf({ slug, id }: AppFacts): string {
  return `${MARKETPLACE}/app/${slug}/${id}`;
}

/** Installs as the page shows them: `587` below a thousand, then `103K+`, `2M+`. */
export function installsText({ installs }: AppFacts): string {
  if (installs < 1000) return String(installs);
  return installs < 1_000_000 ? `${Math.floor(installs / 1000)}K+` : `${Math.floor(installs / 1_000_000)}M+`;
}
