import type { SampleStore } from '../store.ts';
import { atlassian } from './atlassian/index.ts';
import { chromeWebStore } from './chrome-web-store/index.ts';
import { edge } from './edge/index.ts';
import { figma } from './figma/index.ts';
import { firefox } from './firefox/index.ts';
import { googleWorkspace } from './google-workspace/index.ts';
import { homeAssistant } from './home-assistant/index.ts';
import { jetbrains } from './jetbrains/index.ts';
import { obsidian } from './obsidian/index.ts';
import { openVsx } from './open-vsx/index.ts';
import { raycast } from './raycast/index.ts';
import { salesforceAppexchange } from './salesforce-appexchange/index.ts';
import { shopify } from './shopify/index.ts';
import { vsCode } from './vs-code/index.ts';
import { wordpress } from './wordpress/index.ts';

/** Every sample store there is: a folder, and a line here. */
export const STORES: readonly SampleStore[] = [
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
