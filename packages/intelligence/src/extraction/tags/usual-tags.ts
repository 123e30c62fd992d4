import type { ExtractionSource } from '../extraction-source.ts';

/** What a store's category says, where its words are not those of the vocabulary. */
const BY_CATEGORY: readonly [RegExp, string][] = [
  [/developer|programming|snippet|debugger|vcs|build tool/i, 'developer tools'],
  [/shopping/i, 'shopping'],
  [/social/i, 'social media'],
  [/educat|teacher/i, 'education'],
  [/privacy|security/i, 'privacy'],
  [/design/i, 'design'],
  [/marketing/i, 'marketing'],
  [/customer ?service|support/i, 'customer support'],
  [/finance|accounting/i, 'finance'],
  [/data ?management|analytics/i, 'analytics'],
  [/theme|appearance/i, 'themes'],
  [/game|fun\b|entertainment/i, 'fun'],
  [/media|photo|music|video/i, 'media player'],
];

/** What most plugins of a store are for. */
export const BY_STORE: Readonly<Record<string, readonly string[]>> = {
  shopify: ['ecommerce', 'conversion'],
  atlassian: ['project management', 'productivity'],
  'salesforce-appexchange': ['crm', 'sales'],
  'google-workspace': ['productivity', 'documents'],
  'chrome-web-store': ['productivity', 'browser'],
  edge: ['productivity', 'browser'],
  firefox: ['browser', 'productivity'],
  obsidian: ['note taking', 'productivity'],
  'home-assistant': ['smart home', 'automation'],
  'vs-code': ['developer tools', 'productivity'],
  'open-vsx': ['developer tools', 'productivity'],
  jetbrains: ['developer tools', 'productivity'],
  figma: ['design', 'productivity'],
  raycast: ['productivity', 'search'],
  wordpress: ['admin', 'content'],
};

/** Tags of a listing whose text has too few words: by its category, then the store's usual ones. */
export function usualTags({ marketplace, category, categories, itemType }: ExtractionSource): string[] {
  const words = [category, itemType, ...(categories ?? [])].filter(Boolean).join(' ');
  const byCategory = BY_CATEGORY.flatMap(([pattern, tag]) => (pattern.test(words) ? [tag] : []));
  return [...new Set([...byCategory, ...(BY_STORE[marketplace] ?? [])])];
}
