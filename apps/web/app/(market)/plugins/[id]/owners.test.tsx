import type { OwnerPeriod } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Owners } from './owners.tsx';

const wordsOf = (owners: OwnerPeriod[]) =>
  renderToStaticMarkup(<Owners path="/plugins/toy:a" owners={owners} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const OWNER = { from: '2026-01-01', to: null, companySlug: 'acme', name: 'Acme', developerName: 'Acme', alias: null };

describe('the owners of a plugin', () => {
  test('are not shown where there was one all the time, or none', () => {
    expect(wordsOf([])).toBe('');
    expect(wordsOf([OWNER])).toBe('');
  });

  test('are shown where an alias explains the only one', () => {
    const alias = { kind: 'domain' as const, text: 'zeta.dev', source: 'press release' };
    expect(wordsOf([{ ...OWNER, developerName: 'Zeta', alias }])).toContain(
      'Since 1 Jan 2026 Acme listed under Zeta · by the alias zeta.dev: press release',
    );
  });

  test('are given newest first, without a link where no company is known', () => {
    const seller = { ...OWNER, to: '2026-02-01', companySlug: null, name: 'Jane' };
    const owners = [seller, { ...OWNER, from: '2026-02-01' }];
    expect(wordsOf(owners)).toMatch(/Since 1 Feb 2026 Acme 1 Jan 2026 to 1 Feb 2026 Jane/);
    expect(
      renderToStaticMarkup(<Owners path="/plugins/toy:a" owners={owners} />).match(/href="\/companies\//g),
    ).toHaveLength(1);
  });
});
