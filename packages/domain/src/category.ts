/**
 * The categories that those of all marketplaces are mapped to: slug and title. Which one a store's
 * category belongs to is data of its adapter.
 */
export const CATEGORIES = {
  productivity: 'Productivity',
  'ads-and-privacy': 'Ads and privacy',
  'video-and-audio': 'Video and audio',
  'shopping-and-coupons': 'Shopping and coupons',
  'developer-tools': 'Developer tools',
  education: 'Education',
  'writing-and-ai': 'Writing and AI',
  'social-and-messaging': 'Social and messaging',
  accessibility: 'Accessibility',
  'sales-and-customers': 'Sales and customers',
  design: 'Design',
  'project-management': 'Project management',
  finance: 'Finance',
  'smart-home': 'Smart home',
  'online-shops': 'Online shops',
  'sites-and-content': 'Sites and content',
  'appearance-and-themes': 'Appearance and themes',
  'games-and-fun': 'Games and fun',
  'data-and-reports': 'Data and reports',
  'security-and-admin': 'Security and admin',
  other: 'Other',
} as const;
export type Category = keyof typeof CATEGORIES;
export const CATEGORY_SLUGS = Object.keys(CATEGORIES) as Category[];
