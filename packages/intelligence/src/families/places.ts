/** Words for one place where plugins run, by the place; other words are a place of their own. */
const PLACE_WORDS: Readonly<Record<string, string>> = {
  browser: 'chrome chromium firefox edge opera safari brave browser browsers',
  editor: 'vscode vs visual studio code jetbrains intellij idea webstorm pycharm ide ides',
  // Plugins of both connect a service with the pages of their owner.
  site: 'wordpress wp woocommerce shopify ecommerce elementor gutenberg store stores shop site sites website websites',
  sheet: 'sheet sheets',
  doc: 'doc docs',
  office: 'office office365 365',
  'home-assistant': 'home assistant hass hacs',
};
const PLACES = new Map(
  Object.entries(PLACE_WORDS).flatMap(([place, words]) => words.split(' ').map((word) => [word, place] as const)),
);

/** The marketplaces whose plugins run in one of these places. */
const MARKETPLACE_PLACES = new Map([
  ...['chrome-web-store', 'edge', 'firefox'].map((id) => [id, 'browser'] as const),
  ...['jetbrains', 'open-vsx', 'vs-code'].map((id) => [id, 'editor'] as const),
  ...['shopify', 'wordpress'].map((id) => [id, 'site'] as const),
  ['salesforce-appexchange', 'salesforce'],
]);

/** Words that name no place by themselves: `Google Workspace`, `Jira Cloud`. */
const VAGUE = new Set(
  'google microsoft atlassian workspace web desktop mobile cloud server data center datacenter'.split(' '),
);

/** Where a listing says that its plugin runs. */
export interface Places {
  /** As its name states them: `woocommerce`. */
  stated: readonly string[];
  /** Which kinds of places these are, or else the marketplace's: `site`. */
  kinds: readonly string[];
}

/** @param platforms folded words for platforms in a plugin's name */
export function readPlaces(platforms: readonly string[], marketplace: string): Places {
  const stated = [...new Set(platforms.filter((word) => !VAGUE.has(word)))].sort();
  const kinds = [...new Set(stated.map((word) => PLACES.get(word) ?? word))].sort();
  return { stated, kinds: kinds.length > 0 ? kinds : [kindOfMarketplace(marketplace)] };
}

/** Whether a word for a platform says little of what a plugin does there: `Acme Web Analytics`. */
export function isPlainPlatform(word: string): boolean {
  return VAGUE.has(word) || ['browser', 'editor', 'site'].includes(PLACES.get(word) ?? '');
}

/** The kind of place where the plugins of a marketplace run; else the marketplace itself. */
export function kindOfMarketplace(marketplace: string): string {
  return MARKETPLACE_PLACES.get(marketplace) ?? marketplace;
}
