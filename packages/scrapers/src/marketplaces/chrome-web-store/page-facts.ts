import type { Layout } from './page-layouts.ts';

/** Kinds of items: the store's number for them and how the page calls them. */
export const KINDS = {
  extension: { code: 1, label: 'Extension', path: 'extensions' },
  theme: { code: 2, label: 'Theme', path: 'themes' },
  app: { code: 3, label: 'App', path: null },
} as const;
export type Kind = keyof typeof KINDS;

/** What the store knows of an item; null where it has none of something. */
export interface ItemFacts {
  id: string;
  /** The words of the name in its address. */
  slug: string;
  kind: Kind;
  /** The year's layout in which the page is served. */
  layout: Layout;
  name: string;
  summary: string;
  description: string;
  category: { slug: string; label: string; code: number } | null;
  icon: string | null;
  smallTile: string | null;
  largeTile: string | null;
  /** Pictures (1) and clips (2) with their addresses. */
  media: [1 | 2, string][] | null;
  version: string;
  size: string;
  listedOn: string;
  updatedOn: string;
  languages: string[];
  /** As shown: rounded. */
  users: number | null;
  rating: number | null;
  ratingCount: number;
  /** How many of the ratings have a text. */
  textReviewCount: number;
  developer: string;
  legalName: string | null;
  email: string | null;
  /** The developer's postal address. */
  address: string | null;
  isTrader: boolean;
  /** Id of the publisher's account. */
  publisher: string | null;
  website: string | null;
  isEstablished: boolean;
  isFeatured: boolean;
  supportUrl: string | null;
  privacyUrl: string | null;
  /**
   * Numbers of the kinds of data that the developer declares to collect; none: declares to collect
   * nothing; null: declares nothing.
   */
  disclosed: number[] | null;
  analytics: string | null;
  minimumChrome: string | null;
  manifestVersion: number;
  permissions: string[];
  hostPermissions: string[];
  /** Hosts of the pages into which content scripts are put. */
  contentHosts: string[];
  optionalPermissions: string[];
  /** Whether the manifest has a comment, so that it is not strict JSON. */
  hasComment: boolean;
  /** Flags whose meaning is not known. */
  hasFlag21: boolean;
  hasDeveloperFlag: boolean;
  /** Whether the block of the item comes before the other one. */
  isDetailFirst: boolean;
}

export interface ReviewFacts {
  id: string;
  author: string;
  avatar: string;
  stars: number;
  text: string;
  day: string;
  helpful: number | null;
  unhelpful: number | null;
  version: string | null;
  /** The day of the developer's reply. */
  repliedOn: string | null;
}

/** The part of an item's address after `/detail/`. */
export function pathOf({ slug, id }: ItemFacts): string {
  return `${slug}/${id}`;
}
