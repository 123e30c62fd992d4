import type { CategoriesByTopic } from '../../catalogue/categories.ts';
import { BROWSER_TOPICS, GENERAL_TOPICS } from '../../catalogue/topics/index.ts';

/** What extensions of the store are about. */
export const TOPICS = [...BROWSER_TOPICS, ...GENERAL_TOPICS, 'teaching'] as const;

const COMMUNICATION = { slug: 'productivity/communication', label: 'Communication', code: 3 };
const WORKFLOW = { slug: 'productivity/workflow', label: 'Workflow & Planning', code: 4 };
const TOOLS = { slug: 'productivity/tools', label: 'Tools', code: 5 };
const EDUCATION = { slug: 'productivity/education', label: 'Education', code: 6 };
const DEVELOPER = { slug: 'productivity/developer', label: 'Developer Tools', code: 7 };
const ENTERTAINMENT = { slug: 'lifestyle/entertainment', label: 'Entertainment', code: 9 };
const NEWS = { slug: 'lifestyle/news', label: 'News & Weather', code: 12 };
const SHOPPING = { slug: 'lifestyle/shopping', label: 'Shopping', code: 13 };
const SOCIAL = { slug: 'lifestyle/social', label: 'Social Networking', code: 14 };
const WELL_BEING = { slug: 'lifestyle/well_being', label: 'Well-being', code: 16 };
const ACCESSIBILITY = { slug: 'make_chrome_yours/accessibility', label: 'Accessibility', code: 20 };
const FUNCTIONALITY = { slug: 'make_chrome_yours/functionality', label: 'Functionality & UI', code: 21 };
const PRIVACY = { slug: 'make_chrome_yours/privacy', label: 'Privacy & Security', code: 22 };

type Category = typeof TOOLS;

export const CATEGORIES: CategoriesByTopic<Category, (typeof TOPICS)[number]> = {
  tabs: [WORKFLOW, FUNCTIONALITY],
  blocking: [PRIVACY, FUNCTIONALITY],
  darkMode: [ACCESSIBILITY, FUNCTIONALITY],
  shopping: [SHOPPING],
  reading: [NEWS, TOOLS],
  downloads: [TOOLS, FUNCTIONALITY],
  bookmarks: [WORKFLOW, FUNCTIONALITY],
  video: [ENTERTAINMENT, FUNCTIONALITY],
  tasks: [WORKFLOW, TOOLS],
  notes: [WORKFLOW, TOOLS],
  calendar: [WORKFLOW, COMMUNICATION],
  translation: [EDUCATION, TOOLS],
  writing: [COMMUNICATION, TOOLS],
  assistant: [TOOLS, WORKFLOW],
  clipboard: [TOOLS, WORKFLOW],
  time: [WORKFLOW, WELL_BEING],
  passwords: [PRIVACY, TOOLS],
  charts: [DEVELOPER, TOOLS],
  search: [TOOLS, FUNCTIONALITY],
  mail: [COMMUNICATION, SOCIAL],
  forms: [WORKFLOW, EDUCATION],
  backup: [TOOLS, PRIVACY],
  teaching: [EDUCATION],
};
