import { type CompanyProposal, derivedNumber } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CompanyProposals } from './company-proposals.tsx';

const COUNT = derivedNumber({ value: 3, kind: 'exact', method: 'count', day: null, source: 'toy' });
const company = (slug: string) => ({
  ...{ slug, name: slug, siteDomain: 'acme.dev', marketplaces: [{ marketplace: 'toy', pluginCount: COUNT }] },
});
const PROPOSAL: CompanyProposal = {
  ...{ number: 7, companies: [company('acme'), company('zeta')], words: 'both are called acme' },
  ...{ evidence: [], bits: 5, proposedOn: '2026-01-01' },
};
const wordsOf = (open: number, likeliest: CompanyProposal[]) =>
  renderToStaticMarkup(<CompanyProposals open={open} likeliest={likeliest} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the proposals on the status page', () => {
  test('are an empty state without commands where there are none', () => {
    expect(wordsOf(0, [])).toContain('No open proposals');
    expect(wordsOf(0, [])).not.toContain('npm run');
  });

  test('are given with number, companies, stores, counts and evidence, and how to decide', () => {
    const words = wordsOf(1, [PROPOSAL]);
    expect(words).toContain('companies accept NUMBER');
    expect(words).toContain('companies reject NUMBER');
    expect(words).toMatch(
      /Number 7 acme acme\.dev · toy \(3\) zeta acme\.dev · toy \(3\) Both are called acme\. since 1 Jan 2026/,
    );
    expect(words).toContain('1 pair, the likeliest first.');
  });

  test('say how many more there are', () =>
    expect(wordsOf(120, [PROPOSAL])).toContain('The likeliest 1 of 120 pairs.'));
});
