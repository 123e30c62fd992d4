import { describe, expect, test } from 'vitest';
import { companyIdentity } from './company-identity.ts';

describe('companyIdentity', () => {
  test('has no domain when site and e-mail address identify nobody', () => {
    const developer = { name: 'Acme Inc', site: 'https://github.com/acme', email: 'acme@gmail.com' };
    expect(companyIdentity(developer)).toEqual({ key: 'acme', display: 'Acme', domain: null });
  });

  test('prefers the site to the e-mail address', () => {
    const developer = { name: 'Acme', site: 'https://acme.com', email: 'hello@agency.net' };
    expect(companyIdentity(developer).domain).toBe('acme.com');
  });

  test('uses the domain of the e-mail address when there is no site', () => {
    expect(companyIdentity({ name: 'Wordtune', email: 'help@wordtune.com' }).domain).toBe('wordtune.com');
  });

  test('reads the domain from a name that is an address, also with a legal form', () => {
    expect(companyIdentity({ name: 'blync.app', email: 'blync.app@gmail.com' })).toEqual({
      key: 'blync',
      display: 'Blync',
      domain: 'blync.app',
    });
    expect(companyIdentity({ name: 'Promo.ai Inc.' }).domain).toBe('promo.ai');
    expect(companyIdentity({ name: 'admin@socotax.com' }).domain).toBe('socotax.com');
  });

  test('names the company after the domain when the name is only a mailbox there', () => {
    const socotax = { key: 'socotax', display: 'Socotax', domain: 'socotax.com' };
    expect(companyIdentity({ name: 'admin', email: 'admin@socotax.com' })).toEqual(socotax);
    expect(companyIdentity({ name: 'jane', email: 'help@socotax.com' }).display).toBe('Jane');
    expect(companyIdentity({ name: 'wordtune', email: 'wordtune@ai21.com' }).display).toBe('Wordtune');
    expect(companyIdentity({ name: 'info', email: 'info@gmail.com' })).toMatchObject({ key: 'info', domain: null });
  });
});
