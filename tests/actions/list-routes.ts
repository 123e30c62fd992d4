import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const API = join(import.meta.dirname, '../../apps/web/app/api');
/** What only reads the market, agents too, and what the authentication library answers. */
const OTHERS = /^(v1|cron|health|auth|mcp|docs|openapi|\[)/;

/**
 * Every method of every route that takes actions, e.g. `PUT /api/questionnaire/submit-
 * answers/[event]`.
 * @throws Error for a route whose methods cannot be read
 */
export function listRoutes(): string[] {
  return globSync('**/route.ts', { cwd: API })
    .filter((file) => !OTHERS.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(API, file), 'utf8');
      const given = /\bmethods\(\{([\s\S]*)\}\)/.exec(source)?.[1];
      const found = [...(given ?? '').matchAll(/\b(GET|POST|PUT|PATCH|DELETE):/g)].map(([, method]) => method);
      if (found.length === 0) throw new Error(`${file} names no methods`);
      return found.map((method) => `${method} /api/${file.replace('/route.ts', '')}`);
    })
    .toSorted();
}
