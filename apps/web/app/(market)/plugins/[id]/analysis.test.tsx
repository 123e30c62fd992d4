import type { Analysis as StoredAnalysis } from '@pi/domain';
import { toPluginAnalysis } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Analysis } from './analysis.tsx';

const NOTHING: StoredAnalysis = {
  ...{ pricingModel: null, tiers: [], lowestPaidMonthlyUsd: null, integrations: [], tags: [] },
  ...{ audience: null, pitch: null, summary: null, customersSay: null, payingShare: null },
};
const markupOf = (more: Partial<StoredAnalysis>) => {
  const stored = { analysis: { ...NOTHING, ...more }, model: 'gpt-x', promptVersion: 1, analysedOn: '2026-11-20' };
  return renderToStaticMarkup(<Analysis analysis={toPluginAnalysis(stored)} />);
};

describe('what a model says of a plugin', () => {
  test('is no section where there is nothing', () => {
    expect(renderToStaticMarkup(<Analysis analysis={null} />)).toBe('');
    expect(markupOf({})).toBe('');
  });

  test('is marked with the model and the day', () => {
    const markup = markupOf({
      ...{ pitch: 'Mail becomes tasks.', audience: 'Busy people.', summary: 'It **helps**.\n\n- a\n- b' },
      tiers: [{ name: 'Pro', amount: 9.9, currency: 'EUR', period: 'month', per: 'seat' }],
    });
    expect(markup).toContain('by gpt-x, 20 Nov 2026');
    expect(markup).toContain('<strong>helps</strong>');
    expect(markup).toContain('<li>a</li>');
    expect(markup).toContain('Pro: 9.90 EUR a month per seat');
    expect(markup).not.toContain('Customers say');
  });

  test.each([
    ['<script>alert(1)</script>', /script/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['![x](https://evil.example/p.png)', /<img|evil/],
    ['[here](javascript:alert(1))', /<a|javascript/],
    ['[here](https://evil.example)', /<a|evil/],
    ['<https://evil.example>', /<a/],
    ['# Big', /<h1/],
    ['`code`', /<code/],
  ])('renders %s without its markup', (summary, refused) => {
    expect(markupOf({ summary })).not.toMatch(refused);
  });
});
