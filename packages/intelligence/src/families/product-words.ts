import { singular } from './singular.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const singulars = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(singular));

/** Where plugins run, as names contain it: `for Chrome`, `in Google Sheets™`. */
export const PLATFORMS = words(
  `chrome chromium firefox edge opera safari brave browser browsers web desktop mobile google gmail sheets sheet docs
  doc slides drive calendar forms workspace meet classroom microsoft office office365 365 outlook excel word powerpoint
  onenote teams slack notion obsidian figma figjam jira confluence bitbucket trello atlassian cloud server data center
  datacenter shopify wordpress wp woocommerce elementor gutenberg ecommerce salesforce appexchange hubspot vscode vs
  code visual studio jetbrains intellij idea webstorm pycharm ide ides raycast home assistant hass hacs zoom github
  gitlab youtube linkedin whatsapp store stores shop site sites website websites`,
);

/** Words for plugins of any type. */
export const TYPES = words(
  'extension extensions plugin plugins addon addons app apps application tool tools widget integration connector client',
);

/** Words for editions of one product, and words without meaning of their own. */
export const FILLERS = words(
  `free pro premium lite light basic beta preview nightly insiders canary next new more official ai and or the a an with
  by your my`,
);

export const PREPOSITIONS = words('for in on with within inside');

/**
 * Names of many products, in the singular: such a name groups listings only when it is written the
 * same.
 */
export const COMMON_NAMES = singulars(
  `note task todo calendar mail email tab newtab tabmanager bookmark reader translate translator search screenshot
  screenrecorder darkmode clipboard form chart timer pomodoro label outline invoice signature template backup export
  import sync converter calculator adblocker vpn proxy passwordmanager chat livechat chatbot review productreview
  contactform formbuilder popup seo analytics gallery slider table color theme font weather news editor viewer
  downloader uploader helper assistant manager builder dashboard report shipping payment checkout feed
  extension browserextension plugin addon app tool webtool onlinetool game freegame lab demo test example default
  digital design web media tech technology software studio solution productivity security privacy marketing support
  help info contact team community developer development student personal private`,
);

/** Words that may follow a company's name, which products of it leave out: `Acme Software`. */
export const COMPANY_ENDS = words(
  `software labs team teams apps studio studios digital media tech technology technologies solutions systems group works
  agency design development developers extensions plugins tools online interactive international global`,
);

/** Parts of addresses, and names of repositories and folders, that a company's products share. */
export const SHARED_PAGES = words(
  `index index.html index.htm index.php home about about-us company contact contact-us support help faq docs
  documentation wiki blog news privacy privacy-policy terms legal login signup register download downloads pricing
  products product apps app applications plugins plugin extensions extension addons add-ons tools software integrations
  marketplace store shop projects portfolio solutions my account
  monorepo mono packages issues feedback community website sponsors orgs`,
);

/** Hosts whose pages of a project, or of a folder in it, belong to one product. */
export const CODE_HOSTS = words('github.com gitlab.com bitbucket.org codeberg.org');
