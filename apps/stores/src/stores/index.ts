import type { SampleStore } from '../store.ts';
import { chromeWebStore } from './chrome-web-store/index.ts';
import { figma } from './figma/index.ts';
import { googleWorkspace } from './google-workspace/index.ts';
import { obsidian } from './obsidian/index.ts';

/** Every sample store there is: a folder, and a line here. */
export const STORES: readonly SampleStore[] = [chromeWebStore, figma, googleWorkspace, obsidian];
