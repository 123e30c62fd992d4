import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingOptionalPackages } from './lib/lock.ts';

/**
 * Checks that the lock file has every platform's optional packages. `npm ci` would only fail on the
 * platform whose package is missing.
 */
const missing = missingOptionalPackages(
  JSON.parse(readFileSync(join(fileURLToPath(new URL('..', import.meta.url)), 'package-lock.json'), 'utf8')),
);
for (const line of missing) console.error(`package-lock.json: no entry for the optional package ${line}`);
process.exitCode = missing.length > 0 ? 1 : 0;
