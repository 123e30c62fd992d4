import type { ExtractionSource } from '../../extraction-source.ts';

/** Programs that the listings of a marketplace run in: to work in its host is no integration. */
export const HOSTS: Readonly<Record<string, readonly string[]>> = {
  wordpress: ['Gutenberg', 'Classic Editor', 'WordPress', 'MySQL', 'MariaDB'],
  shopify: ['Shopify', 'Shopify Flow'],
  atlassian: ['Jira', 'Jira Service Management', 'Confluence', 'Bitbucket', 'Bamboo', 'Atlassian'],
  'salesforce-appexchange': ['Salesforce', 'Sales Cloud', 'Service Cloud'],
  'google-workspace': [
    'Google Workspace',
    'Gmail',
    'Google Sheets',
    'Google Docs',
    'Google Slides',
    'Google Forms',
    'Google Drive',
    'Google Calendar',
    'Google Chat',
    'Google Contacts',
    'Google Classroom',
    'Google Tasks',
  ],
  figma: ['Figma', 'FigJam'],
};

/** Stores whose listings are mostly made by users of the product that they are named after. */
export const BY_USERS: ReadonlySet<string> = new Set(['obsidian', 'home-assistant', 'raycast', 'vs-code', 'open-vsx']);

/** Whether a product is what the listing runs in, or a part of it. */
export function isHost(name: string, { marketplace, worksWith, name: listing }: ExtractionSource): boolean {
  if (worksWith?.some((one) => one.startsWith(name))) return true;
  const isNamed = HOSTS[marketplace]?.includes(name) ?? false;
  // an app for Jira may work with Confluence
  if (marketplace === 'atlassian' && (worksWith?.length || /jira|confluence|bitbucket/i.test(listing)))
    return isNamed && listing.toLowerCase().includes(name.toLowerCase()) && !worksWith?.length;
  return isNamed;
}

/** Whether a listing named like a product is usually by somebody else than its maker. */
export function isByUsers(marketplace: string): boolean {
  return BY_USERS.has(marketplace);
}
