import { singular } from './singular.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const singulars = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(singular));

/** Where plugins live and work, as names say it: `for Chrome`, `in Google Sheets™`. */
export const LEASES = words(
  `chrome chromium firefox edge opera safari brave browser browsers web desktop mobile google gmail sheets sheet docs
  doc slides drive calendar forms workspace meet classroom microsoft office office365 365 outlook excel word powerpoint
  onenote teams slack notion obsidian figma figjam jira confluence bitbucket trello atlassian cloud server data center
  datacenter shopify wordpress wp woocommerce elementor gutenberg ecommerce salesforce appexchange hubspot vscode vs
  code visual studio jetbrains intellij idea webstorm pycharm ide ides raycast home assistant hass hacs zoom github
  gitlab youtube linkedin whatsapp store stores shop site sites website websites`,
);

/** What every plugin is. */
export const KINDS = words(
  'extension extensions plugin plugins addon addons app apps application tool tools widget integration connector client',
);

/** What tells editions of one product apart, and what says nothing at all. */
export const FILLERS = words(
  `free pro premium lite light basic beta preview nightly insiders canary next new more official ai and or the a an with
  by your my`,
);

export const PREPOSITIONS = words('for in on with within inside');

/**
 * What many products of one company, and of others, are called, in the singular: such a name links nothing unless it is
 * written out the same.
 */
export const COMMON_NAMES = singulars(
  `note task todo calendar mail email tab newtab tabmanager bookmark reader translate translator search screenshot
  screenrecorder darkmode clipboard form chart timer pomodoro label outline invoice signature template backup export
  import sync converter calculator adblocker vpn proxy passwordmanager chat livechat chatbot review productreview
  contactform formbuilder popup seo analytics gallery slider table color theme font weather news editor viewer
  downloader uploader helper assistant manager builder dashboard report shipping payment checkout feed`,
);

/** Parts of an address, and names of repositories and their folders, that a company's products share. */
export const SHARED_PAGES = words(
  `index index.html index.htm index.php home about about-us company contact contact-us support help faq docs
  documentation wiki blog news privacy privacy-policy terms legal login signup register download downloads pricing
  products product apps app applications plugins plugin extensions extension addons add-ons tools software integrations
  marketplace store shop projects portfolio solutions my account
  monorepo mono packages issues feedback community website sponsors orgs`,
);

/** Hosts whose pages of owner and project, or of a folder of it, are a project's own. */
export const CODE_HOSTS = words('github.com gitlab.com bitbucket.org codeberg.org');
