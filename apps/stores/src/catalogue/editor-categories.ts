import type { CategoriesByTopic } from './categories.ts';
import { DEVELOPER_TOPICS, GENERAL_TOPICS } from './topics/index.ts';

/** What extensions of the editors' two marketplaces are about. */
export const EDITOR_TOPICS = [...DEVELOPER_TOPICS, ...DEVELOPER_TOPICS, ...GENERAL_TOPICS] as const;

/** The categories that both marketplaces have. */
export const EDITOR_CATEGORIES: CategoriesByTopic<string, (typeof EDITOR_TOPICS)[number]> = {
  colourThemes: ['Themes'],
  languages: ['Programming Languages', 'Formatters'],
  linting: ['Linters', 'Formatters'],
  versionControl: ['SCM Providers', 'Visualization'],
  testing: ['Testing', 'Debuggers'],
  codeSnippets: ['Snippets', 'Other'],
  databases: ['Data Science', 'Visualization'],
  devops: ['Other', 'Azure'],
  apis: ['Other', 'Testing'],
  markup: ['Notebooks', 'Other'],
  tasks: ['Other'],
  notes: ['Notebooks', 'Other'],
  calendar: ['Other'],
  translation: ['Language Packs', 'Other'],
  writing: ['AI', 'Linters'],
  assistant: ['AI', 'Chat'],
  clipboard: ['Snippets', 'Other'],
  time: ['Other'],
  passwords: ['Other'],
  charts: ['Visualization', 'Data Science'],
  search: ['Other'],
  mail: ['Other'],
  forms: ['Other'],
  backup: ['Other', 'Extension Packs'],
};
