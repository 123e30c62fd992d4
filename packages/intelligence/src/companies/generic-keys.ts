import { fold } from './fold.ts';

/** Keys of names that many unrelated developers use. */
export const GENERIC_KEYS: ReadonlySet<string> = new Set(
  [
    ...['Admin', 'Administrator', 'Team', 'The Team', 'Support', 'Help', 'Info', 'Contact', 'Apps', 'App', 'My Apps'],
    ...['Developer', 'Developers', 'Dev', 'Dev Team', 'Developer Team', 'Development', 'Programmer', 'Coder', 'Author'],
    ...['Extension', 'Extensions', 'Chrome Extension', 'Chrome Extensions', 'Browser Extensions', 'Plugin', 'Plugins'],
    ...['Addon', 'Addons', 'Themes', 'Theme', 'Tools', 'Web Tools', 'Online Tools', 'Software', 'Solutions', 'Studio'],
    ...[
      'Labs',
      'Lab',
      'Digital',
      'Design',
      'Web',
      'Tech',
      'Technology',
      'Technologies',
      'Media',
      'Games',
      'Free Games',
    ],
    ...['Unknown', 'Anonymous', 'None', 'Null', 'Undefined', 'Test', 'Tester', 'Testing', 'Demo', 'Example', 'User'],
    ...[
      'Company',
      'My Company',
      'Private',
      'Personal',
      'Individual',
      'Freelancer',
      'Self',
      'Owner',
      'Publisher',
      'Student',
    ],
    ...['Productivity', 'Security', 'Privacy', 'Marketing', 'Analytics', 'Open Source', 'Community', 'Contributors'],
    ...['Google', 'WordPress', 'Shopify', 'Obsidian', 'Figma', 'Chrome', 'Firefox', 'Default'],
  ].map(fold),
);

/** First names that are the whole name of several developers. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  'adam ahmed alex alexander alexey ali amir amit ana anas andre andrea andreas andrei andrew andrey anna anthony antonio arjun artem ben bill bob brian carlos charles charlie chris christian daniel dave david denis dmitry eric erik evan fabian felix francesco frank gabriel george hassan henry igor ivan jack jacob jake james jason jean jeff jeremy john johnny jonathan jordan jose josh juan julian justin karl kevin kumar lee leo liam lisa louis lucas luis luke marc marco maria mario mark martin matt matthew maxim michael miguel mike mohamed mohammed muhammad nathan nick nicolas oleg oliver oscar pablo patrick paul pavel pedro peter philip rahul raj robert robin ryan sam samuel sarah scott sebastian sergey sergio simon sofia stefan stephen steve steven thomas tim tom tony victor viktor vincent vladimir will william yuri'.split(
    ' ',
  ),
);
