import { expect, test } from 'vitest';
import { isFilePath } from './file-paths.ts';

test.for([
  ['/icons/raycast/x', true],
  ['/og', true],
  ['/og/plugins/firefox%3Ax', true],
  ['/sitemap.xml', true],
  ['/sitemaps/plugins-1', true],
  ['/reports/2026-Q4/report.pdf', true],
  ['/reports/2026-Q4', false],
  ['/feeds/changes.rss', true],
  ['/badges/plugins/firefox%3Ax/users.svg', true],
  ['/embed/plugins/firefox%3Ax', true],
  ['/iconsets', false],
  ['/embedded', false],
  ['/plugins/icons/', false],
  ['/plugins/vs-code:robots.txt', false],
] as const)('%s is the address of a file: %s', ([path, expected]) => expect(isFilePath(path)).toBe(expected));
