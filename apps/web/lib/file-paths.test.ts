import { expect, test } from 'vitest';
import { isFilePath } from './file-paths.ts';

test.for([
  ['/icons/raycast/x', true],
  ['/og', true],
  ['/og/plugins/firefox%3Ax', true],
  ['/sitemap.xml', true],
  ['/sitemaps/plugins-1', true],
  ['/iconsets', false],
  ['/plugins/icons/', false],
  ['/plugins/vs-code:robots.txt', false],
] as const)('%s is the address of a file: %s', ([path, expected]) => expect(isFilePath(path)).toBe(expected));
