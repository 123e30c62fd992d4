import type { StoreCategories } from '@pi/domain';

/** The categories of the store, which names them in place of slugs. */
export const categories: StoreCategories = {
  AI: { title: 'AI', shared: 'writing-and-ai' },
  Azure: { title: 'Azure', shared: 'developer-tools' },
  Chat: { title: 'Chat', shared: 'writing-and-ai' },
  'Data Science': { title: 'Data science', shared: 'data-and-reports' },
  Debuggers: { title: 'Debuggers', shared: 'developer-tools' },
  Education: { title: 'Education', shared: 'education' },
  'Extension Packs': { title: 'Extension packs', shared: 'developer-tools' },
  Formatters: { title: 'Formatters', shared: 'developer-tools' },
  Keymaps: { title: 'Keymaps', shared: 'developer-tools' },
  'Language Packs': { title: 'Language packs', shared: 'accessibility' },
  Linters: { title: 'Linters', shared: 'developer-tools' },
  'Machine Learning': { title: 'Machine learning', shared: 'writing-and-ai' },
  Notebooks: { title: 'Notebooks', shared: 'developer-tools' },
  Other: { title: 'Other', shared: 'other' },
  'Programming Languages': { title: 'Programming languages', shared: 'developer-tools' },
  'SCM Providers': { title: 'Source control', shared: 'developer-tools' },
  Snippets: { title: 'Snippets', shared: 'developer-tools' },
  Testing: { title: 'Testing', shared: 'developer-tools' },
  Themes: { title: 'Themes', shared: 'appearance-and-themes' },
  Visualization: { title: 'Visualization', shared: 'data-and-reports' },
};
