import type { MarketplaceAdapter } from './contract.ts';
import { atlassian } from './marketplaces/atlassian/index.ts';
import { chromeWebStore } from './marketplaces/chrome-web-store/index.ts';
import { edge } from './marketplaces/edge/index.ts';
import { figma } from './marketplaces/figma/index.ts';
import { firefox } from './marketplaces/firefox/index.ts';
import { googleWorkspace } from './marketplaces/google-workspace/index.ts';
import { homeAssistant } from './marketplaces/home-assistant/index.ts';
import { jetbrains } from './marketplaces/jetbrains/index.ts';
import { obsidian } from './marketplaces/obsidian/index.ts';
import { openVsx } from './marketplaces/open-vsx/index.ts';
import { raycast } from './marketplaces/raycast/index.ts';
import { salesforceAppexchange } from './marketplaces/salesforce-appexchange/index.ts';
import { shopify } from './marketplaces/shopify/index.ts';
import { vsCode } from './marketplaces/vs-code/index.ts';
import { wordpress } from './marketplaces/wordpress/index.ts';

/** Every marketplace there is: a folder, and a line here. */
const ADAPTERS: MarketplaceAdapter[] = [
  atlassian,
  chromeWebStore,
  edge,
  figma,
  firefox,
  googleWorkspace,
  homeAssistant,
  jetbrains,
  obsidian,
  openVsx,
  raycast,
  salesforceAppexchange,
  shopify,
  vsCode,
  wordpress,
];

export const registry: ReadonlyMap<string, MarketplaceAdapter> = new Map(
  ADAPTERS.map((adapter) => [adapter.info.name, adapter]),
);

/**
 * The adapter of a marketplace.
 * @throws Error that lists the known names when there is none of that name.
 */
export function getAdapter(name: string): MarketplaceAdapter {
  const adapter = registry.get(name);
  if (!adapter) throw new Error(`unknown marketplace "${name}"; known: ${[...registry.keys()].join(', ')}`);
  return adapter;
}
