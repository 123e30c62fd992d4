/** Words that files of published figures have for marketplaces, besides their names. */
export const MARKETPLACE_WORDS: Record<string, string> = {
  chrome: 'chrome-web-store',
  'chrome-extension': 'chrome-web-store',
  cws: 'chrome-web-store',
  workspace: 'google-workspace',
  gwm: 'google-workspace',
  'google-workspace-marketplace': 'google-workspace',
  gsuite: 'google-workspace',
  'google-sheets': 'google-workspace',
  'google-docs': 'google-workspace',
  gmail: 'google-workspace',
  mozilla: 'firefox',
  amo: 'firefox',
  'firefox-add-ons': 'firefox',
  'microsoft-edge': 'edge',
  'edge-add-ons': 'edge',
  wp: 'wordpress',
  'wordpress-org': 'wordpress',
  'wp-org': 'wordpress',
  vscode: 'vs-code',
  'visual-studio-code': 'vs-code',
  'vs-marketplace': 'vs-code',
  openvsx: 'open-vsx',
  intellij: 'jetbrains',
  'jetbrains-marketplace': 'jetbrains',
  jira: 'atlassian',
  confluence: 'atlassian',
  'atlassian-marketplace': 'atlassian',
  'shopify-app-store': 'shopify',
  salesforce: 'salesforce-appexchange',
  appexchange: 'salesforce-appexchange',
  'figma-community': 'figma',
  'raycast-store': 'raycast',
  hacs: 'home-assistant',
  'obsidian-plugins': 'obsidian',
};

/**
 * The name of the marketplace that a file means: of several, as in `chrome/multi`, the first.
 * @returns undefined where it is none of these
 */
export function marketplaceOf(words: string, names: { has(name: string): boolean }): string | undefined {
  const first = words.split(/[/,;|+&]/)[0] ?? '';
  const word = first
    .trim()
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const name = Object.hasOwn(MARKETPLACE_WORDS, word) ? MARKETPLACE_WORDS[word] : word;
  return name !== undefined && names.has(name) ? name : undefined;
}
