import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const API = join(import.meta.dirname, '../../apps/web/app/api');

/**
 * Every method of every route that takes actions, e.g. `PUT /api/questionnaire/submit-
 * answers/[event]`.
 */
export function listRoutes(): string[] {
  return globSync('**/route.ts', { cwd: API })
    .flatMap((file) => {
      const handlers = readFileSync(join(API, file), 'utf8').matchAll(/\b(GET|POST|PUT|PATCH|DELETE): action\(/g);
      return [...handlers].map(([, method]) => `${method} /api/${file.replace('/route.ts', '')}`);
    })
    .toSorted();
}
