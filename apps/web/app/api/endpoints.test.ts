import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { POST_ENDPOINTS } from '#lib/post-endpoints.ts';

/** The route files by path: `v1/plugins/[id]/route.ts` is `/api/v1/plugins/{id}`. */
const routes = globSync('{v1,health}/**/route.ts', { cwd: import.meta.dirname }).map((file) => {
  const path = `/api/${file}`.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}');
  return { path, source: readFileSync(join(import.meta.dirname, file), 'utf8') };
});

const FILES = Object.keys(FILE_ENDPOINTS).filter((path) => path.startsWith('/api/'));
const PATHS = [...Object.keys({ ...ENDPOINTS, ...POST_ENDPOINTS }), ...FILES];

describe('ENDPOINTS', () => {
  test('has an entry for every route, and none without a route', () =>
    expect(PATHS.toSorted()).toEqual(routes.map(({ path }) => path).sort()));

  test.each(routes)('is used by the route of $path with its own entry', ({ path, source }) =>
    expect(source).toContain(`ENDPOINTS['${path}']`),
  );

  test.each(Object.entries(ENDPOINTS))('names the parts of %s as parameters', (path, { params }) =>
    expect(Object.keys(params.shape)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
  );
});
