import type { StoreCategories } from '@pi/domain';

/** The categories of the store, which names them in place of slugs. */
export const categories: StoreCategories = {
  Accessibility: { title: 'Accessibility', shared: 'accessibility' },
  AI: { title: 'AI', shared: 'writing-and-ai' },
  Communication: { title: 'Communication', shared: 'social-and-messaging' },
  'Developer tools': { title: 'Developer tools', shared: 'developer-tools' },
  Education: { title: 'Education', shared: 'education' },
  Entertainment: { title: 'Entertainment', shared: 'video-and-audio' },
  Games: { title: 'Games', shared: 'games-and-fun' },
  'News & weather': { title: 'News & weather', shared: 'sites-and-content' },
  Photos: { title: 'Photos', shared: 'design' },
  'Privacy and security': { title: 'Privacy and security', shared: 'ads-and-privacy' },
  Productivity: { title: 'Productivity', shared: 'productivity' },
  'Search tools': { title: 'Search tools', shared: 'productivity' },
  Shopping: { title: 'Shopping', shared: 'shopping-and-coupons' },
  Social: { title: 'Social', shared: 'social-and-messaging' },
  Sports: { title: 'Sports', shared: 'other' },
};
