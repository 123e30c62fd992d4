/** The address of the store. */
export const STORE = 'https://apps.shopify.com';

/** Categories of the store: the path of each list, and its title. */
export const CATEGORIES = [
  { path: 'sales-channels', title: 'Sales channels' },
  { path: 'finding-products', title: 'Finding products' },
  { path: 'selling-products', title: 'Selling products' },
  { path: 'orders-and-shipping', title: 'Orders and shipping' },
  { path: 'store-design', title: 'Store design' },
  { path: 'marketing-and-conversion', title: 'Marketing and conversion' },
  { path: 'store-management', title: 'Store management' },
] as const;

/** What the store knows of an app. */
export interface AppFacts {
  handle: string;
  name: string;
  summary: string;
  description: string;
  /** Address of its icon. */
  icon: string;
  categories: { path: string; title: string }[];
  /** Addresses. */
  screenshots: string[];
  /** YouTube's ids. */
  videos: string[];
  /** Other programs and apps that it works with. */
  worksWith: string[];
  /** In English: `French`. */
  languages: string[];
  isBuiltForShopify: boolean;
  /** Number of features. */
  features: number;
  pricing: PricingFacts;
  /** Null without reviews. */
  rating: number | null;
  ratingCount: number;
  /** How many ratings have 1 to 5 stars. */
  distribution: number[];
  developer: string;
  /** The developer's handle. */
  partner: string;
  supportEmail: string | null;
  site: string | null;
  privacyUrl: string | null;
  launchedOn: string;
}

export interface PricingFacts {
  /** In the store's words. */
  label: string;
  plans: PlanFacts[];
}

export interface PlanFacts {
  name: string;
  /** As a card shows it: `$19 / month`, or `Free`. */
  price: string;
  trial?: string;
}

/** A review with the shop that wrote it. */
export interface ReviewFacts {
  id: number;
  stars: number;
  text: string;
  day: string;
  author: string;
  country: string;
  yearsOfUse: number;
  /** The developer's reply and its day; null where there is none. */
  reply: { text: string; day: string } | null;
}

/** The address of an app's page. */
export function addressOf({ handle }: AppFacts): string {
  return `${STORE}/${handle}`;
}
