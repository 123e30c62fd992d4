import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/', import.meta.url));
let hasWarned = false;

/**
 * The path of recorded store data, which lies beside the repository and is not part of it. Tests
 * that need it are skipped where it is missing, and the reason is printed once.
 * @param path inside the folder of recordings
 * @returns undefined where it is missing
 * @throws Error where it is missing and CI=true: there it must be present
 */
export function sharedData(path: string): string | undefined {
  return sharedFile(`data/${path}`);
}

/**
 * The path of an input that failed once, or of the folder of them all; otherwise as `sharedData`.
 * @param path inside the folder of such inputs
 */
export function sharedFault(path: string): string | undefined {
  return sharedFile(`faults/${path}`);
}

/**
 * The path of a labelled file of identities: developers, products and names; otherwise as
 * `sharedData`.
 * @param path inside the folder of such files
 */
export function sharedIdentity(path: string): string | undefined {
  return sharedFile(`identity/${path}`);
}

/**
 * The path of a labelled file of prices, integrations, tags or similar plugins; otherwise as
 * `sharedData`.
 * @param path inside the folder of such files
 */
export function sharedExtraction(path: string): string | undefined {
  return sharedFile(`enrichment/${path}`);
}

function sharedFile(path: string): string | undefined {
  const file = FOLDER + path;
  if (existsSync(file)) return file;
  if (process.env.CI === 'true') throw new Error(`recorded data is missing: ${file}`);
  if (!hasWarned) console.warn(`recorded data is missing, tests that need it are skipped: ${file}`);
  hasWarned = true;
  return undefined;
}
