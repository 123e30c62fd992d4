import type { BackfillSource } from '@pi/domain';
import type { HistorySource } from '../history-source.ts';
import { chromeManifests } from './chrome-manifests.ts';
import { figmaFiles } from './figma-files.ts';
import { internetArchive } from './internet-archive/index.ts';
import { obsidianHistory } from './obsidian-history/index.ts';
import { wordpressDownloads } from './wordpress-downloads/index.ts';

/** Every history source of live data, by its name. */
export const SOURCES: Readonly<Record<Exclude<BackfillSource, 'sample-history'>, HistorySource>> = {
  'internet-archive': internetArchive,
  'wordpress-downloads': wordpressDownloads,
  'chrome-manifests': chromeManifests,
  'obsidian-history': obsidianHistory,
  'figma-files': figmaFiles,
};
