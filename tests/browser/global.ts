import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import type { TestProject } from 'vitest/node';
import { freePort, runStart } from '../start/start-process.ts';
import { findChromium } from './chromium.ts';
import { openGate } from './open-gate.ts';
import { startRulesModel } from './rules-model.ts';
import { OPERATOR } from './sample-people.ts';

/**
 * Starts one web app for all browser tests: `npm start` on an empty data folder, with eight days of
 * sample data: enough that things have changed in a week. Provides its address and the path of
 * Chromium, and does not wait for it: tests of other projects run meanwhile. Without a Chromium it
 * starts nothing and the tests are skipped.
 */
export default async function setup(project: TestProject) {
  const chromium = await findChromium();
  project.provide('chromium', chromium ?? null);
  project.provide('gate', '');
  project.provide('webUrl', '');
  project.provide('dataDir', '');
  if (!chromium) {
    console.warn('browser tests skipped: no Chromium; set CHROMIUM_PATH');
    return () => {};
  }
  const folder = throwAwayFolder();
  const model = await startRulesModel();
  const port = String(await freePort());
  const start = runStart({
    env: {
      DATA_DIR: join(folder, 'data'),
      PORT: port,
      SAMPLE_DAYS: '8',
      OPERATORS: OPERATOR,
      LLM_BASE_URL: model.url,
      LLM_MODEL: 'a-model',
      TRUSTED_PROXIES: '1', // people say which address they have
    },
  });
  const gate = await openGate(start.ready);
  project.provide('gate', gate.url);
  project.provide('webUrl', `http://127.0.0.1:${port}`);
  project.provide('dataDir', join(folder, 'data'));
  return async () => {
    gate.close();
    await start.end();
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string | null;
    /** Answers when the web app serves; empty where none is started. */
    gate: string;
    webUrl: string;
    /** Where it keeps its files. */
    dataDir: string;
  }
}
