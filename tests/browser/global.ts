import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import type { TestProject } from 'vitest/node';
import { freePort, runStart } from '../start/start-process.ts';
import { findChromium } from './chromium.ts';
import { startRulesModel } from './rules-model.ts';
import { OPERATOR } from './sample-people.ts';

/**
 * Starts one web app for all browser tests: `npm start` on an empty data folder, with eight days of
 * sample data: enough that things have changed in a week. Provides its address and the path of
 * Chromium. Without a Chromium it starts nothing and the tests are skipped.
 */
export default async function setup(project: TestProject) {
  const chromium = await findChromium();
  project.provide('chromium', chromium ?? null);
  project.provide('webUrl', '');
  project.provide('dataDir', '');
  if (!chromium) {
    console.warn('browser tests skipped: no Chromium; set CHROMIUM_PATH');
    return () => {};
  }
  const folder = throwAwayFolder();
  const model = await startRulesModel();
  const start = runStart({
    env: {
      DATA_DIR: join(folder, 'data'),
      PORT: String(await freePort()),
      SAMPLE_DAYS: '8',
      OPERATORS: OPERATOR,
      LLM_BASE_URL: model.url,
      LLM_MODEL: 'a-model',
      TRUSTED_PROXIES: '1', // people say which address they have
    },
  });
  try {
    project.provide('webUrl', await start.ready);
    project.provide('dataDir', join(folder, 'data'));
  } catch (error) {
    await model.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return async () => {
    await start.end();
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string | null;
    webUrl: string;
    /** Where it keeps its files. */
    dataDir: string;
  }
}
