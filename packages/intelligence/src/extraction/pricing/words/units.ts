import type { PriceUnit } from '@pi/domain';

/** What a price is paid for: whom or what. */
export const UNIT_WORDS: Readonly<Record<PriceUnit, readonly string[]>> = {
  seat: ['seat', 'seats'],
  site: [
    ...[
      'site',
      'sites',
      'website',
      'websites',
      'domain',
      'domains',
      'store',
      'stores',
      'shop',
      'installation',
      'server',
    ],
    ...['webshop', 'seite', 'sitio', 'webáruház', 'webáruházra', 'oldal', 'witryna', 'instance', 'サイト'],
  ],
  user: [
    ...['user', 'users', 'person', 'people', 'member', 'members', 'employee', 'employees', 'teacher', 'teammate'],
    ...['agent', 'agents', 'editor', 'editors', 'developer', 'developers', 'host', 'admin', 'operator', 'student'],
    ...['gebruiker', 'benutzer', 'nutzer', 'utilisateur', 'usuario', 'usuário', 'utente', 'felhasználó', 'użytkownik'],
    ...['ユーザー', '사용자', 'användare'],
  ],
};

/** Other things that a price may be paid for, beside which it is still the price of a plan. */
export const PAYERS = [
  ...['org', 'organization', 'company', 'team', 'workspace', 'account', 'license', 'licence', 'tenant'],
  ...['business', 'family', 'device', 'school', 'project', 'brand', 'location', 'bot', 'widget', 'app', 'portal'],
];
