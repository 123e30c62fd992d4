import { type CompanyDeveloper, type CompanyProposal, derivedNumber } from '@pi/domain/api';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CompanyAliases } from './company-aliases.tsx';
import { CompanyDevelopers } from './company-developers.tsx';
import { PossiblySame } from './possibly-same.tsx';

function wordsOf(part: ReactElement): string {
  return renderToStaticMarkup(part)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const count = (value: number) => derivedNumber({ value, kind: 'exact', method: 'count', day: null, source: 'toy' });
const DEVELOPER: CompanyDeveloper = {
  ...{ marketplace: 'toy', name: 'Acme', listings: count(1), words: '', evidence: [], mergedSlug: null },
};
const companyOf = (slug: string) => ({ slug, name: slug.toUpperCase(), siteDomain: null, marketplaces: [] });
const PROPOSAL: CompanyProposal = {
  ...{ number: 7, companies: [companyOf('acme'), companyOf('zeta')], words: 'both are called acme' },
  ...{ evidence: [], bits: 5, proposedOn: '2026-01-01' },
};

describe('the developers of a company', () => {
  test('are an empty state before any is matched', () =>
    expect(wordsOf(<CompanyDevelopers slug="acme" developers={[]} />)).toContain('No developers yet'));

  test('are given with store, listings and evidence', () => {
    const developers = [DEVELOPER, { ...DEVELOPER, listings: count(2), words: 'both are called acme' }];
    const words = wordsOf(<CompanyDevelopers slug="acme" developers={developers} />);
    expect(words).toContain('Acme toy · 1 listing The others are matched with it.');
    expect(words).toContain('Acme toy · 2 listings Both are called acme.');
  });

  test('are cut with a note where there are very many', () => {
    const developers = Array.from({ length: 60 }, (_, at) => ({ ...DEVELOPER, name: `Acme ${at}` }));
    expect(wordsOf(<CompanyDevelopers slug="acme" developers={developers} />)).toMatch(/Acme 49 .* and 10 more$/);
  });
});

describe('companies that are possibly the same', () => {
  test('are not shown where there are none', () =>
    expect(wordsOf(<PossiblySame slug="acme" proposals={[]} />)).toBe(''));

  test('name the other company and why', () => {
    const words = wordsOf(<PossiblySame slug="acme" proposals={[PROPOSAL]} />);
    expect(words).toContain('ZETA no listed plugin Both are called acme.');
    expect(words).not.toContain('ACME');
  });
});

describe('the aliases of a company', () => {
  const alias = { kind: 'name', text: 'oldacme', source: 'register', from: null, to: null } as const;

  test('are not shown where there are none', () =>
    expect(wordsOf(<CompanyAliases slug="acme" aliases={[]} />)).toBe(''));

  test.each([
    [{}, 'Always'],
    [{ from: '2026-01-01' }, 'Since 1 Jan 2026'],
    [{ to: '2026-01-01' }, 'Until 1 Jan 2026'],
    [{ from: '2025-01-01', to: '2026-01-01' }, '1 Jan 2025 to 1 Jan 2026'],
  ])('with %j are of the days %j', (days, words) =>
    expect(wordsOf(<CompanyAliases slug="acme" aliases={[{ ...alias, ...days }]} />)).toContain(
      `oldacme Name, standardized ${words} · register`,
    ),
  );
});
