import { runMarketplace, test } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { describe, expect } from 'vitest';
import { summarize } from './summary.ts';

describe('summarize', () => {
  test('names the unit, the page and the kept body of the first failures of each kind', async ({ deps, toy }) => {
    const broken = Array.from({ length: 8 }, (_, index) => [`p${index}`, { broken: true }]);
    toy.plugins = { ...Object.fromEntries(broken), z: { captcha: true } };
    const report = await runMarketplace(deps, toyAdapter, { day: '2026-01-01' });
    const summary = summarize([report]);
    expect(summary).toMatch(
      /toy: format_changed: name: not found\n {4}p\d, https:\/\/toy\.example\/plugins\/p\d, body [0-9a-f]{64}\n/,
    );
    expect(summary).toMatch(/toy: blocked: captcha\n {4}z, https:\/\/toy\.example\/plugins\/z, body [0-9a-f]{64}\n/);
    expect(summary).toContain('toy: and 4 more');
  });
});
