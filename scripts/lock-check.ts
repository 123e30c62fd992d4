import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingOptionalPackages } from './lib/lock.ts';

/**
 * A lock file made where the registry lacks a platform's package fails `npm ci` on that platform only:
 * it is found here instead.
 */
const missing = missingOptionalPackages(
  JSON.parse(readFileSync(join(fileURLToPath(new URL('..', import.meta.url)), 'package-lock.json'), 'utf8')),
);
for (const line of missing) console.error(`package-lock.json: no entry for the optional package ${line}`);
process.exitCode = missing.length > 0 ? 1 : 0;
