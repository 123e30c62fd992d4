import type { SampleStore } from '../store.ts';
import { chromeWebStore } from './chrome-web-store/index.ts';
import { edge } from './edge/index.ts';
import { figma } from './figma/index.ts';
import { googleWorkspace } from './google-workspace/index.ts';
import { jetbrains } from './jetbrains/index.ts';
import { obsidian } from './obsidian/index.ts';
import { openVsx } from './open-vsx/index.ts';
import { raycast } from './raycast/index.ts';
import { salesforceAppexchange } from './salesforce-appexchange/index.ts';
import { vsCode } from './vs-code/index.ts';

/** Every sample store there is: a folder, and a line here. */
export const STORES: readonly SampleStore[] = [
  chromeWebStore,
  edge,
  figma,
  googleWorkspace,
  jetbrains,
  obsidian,
  openVsx,
  raycast,
  salesforceAppexchange,
  vsCode,
];
