import { existsSync } from 'node:fs';
import type { Env } from '@pi/domain/env';
import { chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium: CHROMIUM_PATH, the system's, else Playwright's; null without one. */
export function findChromium({ CHROMIUM_PATH }: Pick<Env, 'CHROMIUM_PATH'>): string | null {
  // One that is named and missing is a mistake, and not a wish for another.
  const candidates = CHROMIUM_PATH ? [CHROMIUM_PATH] : [...SYSTEM, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}
