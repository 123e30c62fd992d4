import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** No sandbox (tests may run as root), no graphics card, no requests of Chromium's own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium: CHROMIUM_PATH, the system's, or npm's; undefined where there is none. */
export async function findChromium(): Promise<string | undefined> {
  const path = [process.env.CHROMIUM_PATH, ...SYSTEM].find((candidate) => candidate && existsSync(candidate));
  if (path) return path;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
