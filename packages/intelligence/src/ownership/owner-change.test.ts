import { isChangeOfHands } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import type { OwnedContent } from './identity.ts';
import { ownerChange } from './owner-change.ts';

type Parts = NonNullable<OwnedContent['developer']>;

const BEFORE: OwnedContent = {
  developer: {
    name: 'Quiet Lake',
    legalName: 'Quiet Lake GmbH',
    externalId: 'u17',
    site: 'https://pier-nine.com',
    email: 'hello@quiet-lake.com',
  },
  websiteUrl: 'https://tidy-tabs.com/start',
  privacyUrl: 'https://quiet-lake.com/privacy',
  sourceUrl: 'https://github.com/quietlake/tidy-tabs',
};
const DEVELOPER = BEFORE.developer as Parts;
const with_ = (developer: Partial<Parts>, content: OwnedContent = {}): OwnedContent => ({
  ...BEFORE,
  ...content,
  developer: { ...DEVELOPER, ...developer },
});
const only = (developer: Parts, content: OwnedContent = {}): OwnedContent => ({ developer, ...content });
const kindOf = (before: OwnedContent, after: OwnedContent) => ownerChange(before, after)?.kind ?? null;

describe('ownerChange', () => {
  test.for<[string, OwnedContent]>([
    ['nothing', BEFORE],
    ['a respelled name', with_({ name: 'QUIET-LAKE' })],
    ['a legal form', with_({ name: 'Quiet Lake GmbH', legalName: 'Quiet Lake GmbH & Co. KG' })],
    [
      'another scheme, path and www',
      with_({ site: 'http://www.pier-nine.com/en' }, { privacyUrl: 'http://www.quiet-lake.com/p' }),
    ],
    ['another mailbox of the domain', with_({ email: 'support@help.quiet-lake.com' })],
    ['a repository of the same account', with_({}, { sourceUrl: 'https://github.com/QuietLake/tidy-tabs-2' })],
    ['another case of the account', with_({ externalId: 'U17' })],
    ['a generator of policies', with_({}, { privacyUrl: 'https://www.iubenda.com/privacy-policy/17' })],
    ['a document', with_({}, { privacyUrl: 'https://docs.google.com/document/d/17' })],
    ['fields that the store no longer shows', only({ name: 'Quiet Lake' })],
    ['no developer', { ...BEFORE, developer: null }],
  ])('finds no change in %s, in either direction', ([, after]) => {
    expect(ownerChange(BEFORE, after)).toBeNull();
    expect(ownerChange(after, BEFORE)).toBeNull();
  });

  test.for<[string, OwnedContent, OwnedContent]>([
    ['account under the same name', BEFORE, with_({ externalId: 'u18' })],
    [
      'account alone, with nothing else stated',
      only({ name: 'A', externalId: '1' }),
      only({ name: 'A', externalId: '2' }),
    ],
    ['GitHub account', only({ name: 'A', githubOwner: 'quietlake' }), only({ name: 'A', githubOwner: 'loudharbour' })],
    ['name and account', BEFORE, with_({ name: 'Loud Harbour', externalId: 'u18' })],
    ['name, where nothing else is stated', only({ name: 'Quiet Lake' }), only({ name: 'Loud Harbour' })],
    [
      'name, site and mail domain, where there are no accounts',
      only({ name: 'Quiet Lake', site: 'https://quiet-lake.com', email: 'a@quiet-lake.com' }),
      only({ name: 'Loud Harbour', site: 'https://loud-harbour.com', email: 'a@loud-harbour.com' }),
    ],
  ])('finds another owner in another %s', ([, before, after]) => {
    expect(kindOf(before, after)).toBe('owner_changed');
  });

  test.for<[string, OwnedContent, OwnedContent]>([
    ['account', only({ name: 'Human', externalId: '1' }), only({ name: 'Grove', externalId: '1' })],
    ['GitHub account', only({ name: 'Human', githubOwner: 'grove' }), only({ name: 'Grove', githubOwner: 'Grove' })],
    [
      'verified site',
      only({ name: 'Human', site: 'https://grove.com', siteVerified: true }),
      only({ name: 'Oak', site: 'https://www.grove.com/oak', siteVerified: true }),
    ],
    ['mail domain', only({ name: 'Human', email: 'a@grove.com' }), only({ name: 'Oak', email: 'b@grove.com' })],
    ['mailbox', only({ name: 'Human', email: 'grove@gmail.com' }), only({ name: 'Oak', email: 'Grove+oak@gmail.com' })],
    ['legal name', only({ name: 'Human', legalName: 'Grove Ltd' }), only({ name: 'Grove' })],
    [
      'repository’s account',
      only({ name: 'Human' }, { sourceUrl: 'https://github.com/g/a' }),
      only({ name: 'Oak' }, { sourceUrl: 'https://github.com/g/b' }),
    ],
    ['letters but one', only({ name: 'Jürgen Müller' }), only({ name: 'Jürgen Mueller' })],
    ['letters without spaces', only({ name: 'Vadu Team' }), only({ name: 'VaduTeam' })],
    ['word in the name', only({ name: 'Grove' }), only({ name: 'Grove Robotics' })],
  ])('finds the same owner under another name by the same %s', ([, before, after]) => {
    const change = ownerChange(before, after);
    expect(change?.kind).toBe('developer_renamed');
    expect(change?.details.confidence).toBeLessThan(0.5);
    expect(change && isChangeOfHands(change)).toBe(false);
  });

  test('is all but certain of a sale that keeps the name and changes site and privacy address', () => {
    const after = with_({ site: 'https://loud-harbour.com' }, { privacyUrl: 'https://loud-harbour.com/privacy' });
    const change = ownerChange(BEFORE, after);
    expect(change).toMatchObject({ kind: 'contact_changed', before: 'pier-nine.com', after: 'loud-harbour.com' });
    expect(change?.details.changed.map(({ field }) => field)).toEqual(['claimed_site', 'privacy_site']);
    expect(change?.details.kept).toEqual(['account', 'mail_domain', 'repository_owner', 'legal_name', 'name']);
    expect(change && isChangeOfHands(change)).toBe(true);
  });

  test.for<[string, OwnedContent]>([
    ['the site', with_({ site: 'https://loud-harbour.com' })],
    ['the privacy address', with_({}, { privacyUrl: 'https://loud-harbour.com/p' })],
    ['the mail domain', with_({ email: 'a@loud-harbour.com' })],
    ['the account of the repository', with_({}, { sourceUrl: 'https://github.com/loudharbour/tidy-tabs' })],
    ['the ending of the domain', with_({ email: 'a@quiet-lake.io' }, { privacyUrl: 'https://getquietlake.com' })],
    [
      'domains for others of its own',
      with_({ site: 'https://tidy-tabs.com' }, { privacyUrl: 'https://pier-nine.com' }),
    ],
  ])('reports no change of hands where only %s changed', ([, after]) => {
    const change = ownerChange(BEFORE, after);
    expect(change?.kind).toBe('contact_changed');
    expect(change && isChangeOfHands(change)).toBe(false);
  });

  const contacts = (site: string, privacy: string, more: Partial<Parts> = {}) =>
    only(
      { name: 'Jane Roe', site: `https://${site}`, ...more },
      { name: 'Tidy Tabs', privacyUrl: `https://${privacy}` },
    );

  test.for<[string, OwnedContent, OwnedContent]>([
    ['from pages at shared hosts', contacts('github.com/jroe', 'termly.io/1'), contacts('loud.com', 'loud.com/p')],
    ['to one user’s page', contacts('roe.com', 'roe.com/p'), contacts('loud.carrd.co', 'loud.carrd.co/p')],
    [
      'to a page below others',
      contacts('roe.com', 'roe.com/p'),
      contacts('sites.google.com/view/loud', 'sites.google.com/view/loud/p'),
    ],
    [
      'from a verified site to one that nobody verified',
      contacts('roe.com', 'roe.com/p', { siteVerified: true }),
      only({ name: 'Jane Roe' }, { websiteUrl: 'https://loud.com', privacyUrl: 'https://loud.com/p' }),
    ],
  ])('sees a sale in site and privacy address that go %s together', ([, before, after]) => {
    const change = ownerChange(before, after);
    expect(change?.kind).toBe('contact_changed');
    expect(change && isChangeOfHands(change)).toBe(true);
  });

  test.for<[string, OwnedContent, OwnedContent]>([
    [
      'the user of the mailbox',
      contacts('roe.com', 'roe.com/p', { email: 'pier.nine@gmail.com' }),
      contacts('github.com/piernine', 'piernine.github.io/p', { email: 'pier.nine@gmail.com' }),
    ],
    ['the product', contacts('github.com/jroe', 'termly.io/1'), contacts('tidytabs.app', 'tidytabs.app/p')],
    ['the developer', contacts('github.com/jroe', 'termly.io/1'), contacts('janeroe.com', 'janeroe.com/p')],
    [
      'two hosts of documents',
      contacts('roe.com', 'roe.com/p'),
      contacts('docs.google.com/document/d/1', 'termly.io/2'),
    ],
    [
      'two documents',
      contacts('roe.com', 'roe.com/p'),
      contacts('docs.google.com/document/d/1', 'docs.google.com/document/d/2'),
    ],
  ])('sees none where they go to pages named after %s', ([, before, after]) => {
    const change = ownerChange(before, after);
    expect(change && isChangeOfHands(change)).toBeFalsy();
  });

  test('sees the same owner in an organisation named after the account', () => {
    const change = ownerChange(
      only({ name: 'Human', githubOwner: 'quietlake' }, { sourceUrl: 'https://github.com/quietlake/a' }),
      only({ name: 'Human', githubOwner: 'quietlake-labs' }, { sourceUrl: 'https://github.com/quietlake-labs/a' }),
    );
    expect(change?.kind).toBe('contact_changed');
    expect(change && isChangeOfHands(change)).toBe(false);
  });

  test('sees another owner in a name with another number', () => {
    expect(kindOf(only({ name: 'Developer12' }), only({ name: 'Developer13' }))).toBe('owner_changed');
  });

  test('is all but certain of such a sale beside everything else that can stay', () => {
    const before = with_({ siteVerified: true, site: 'https://quiet-lake.com' });
    const after = { ...before, websiteUrl: 'https://loud-harbour.com', privacyUrl: 'https://loud-harbour.com/privacy' };
    const change = ownerChange(before, after);
    expect(change?.details.kept).toHaveLength(6);
    expect(change && isChangeOfHands(change)).toBe(true);
  });

  test('shows mailboxes and accounts without an e-mail address', () => {
    const before = only({ name: 'Human', externalId: 'jane@roe.com', email: 'jane.roe@gmail.com' });
    const after = only({ name: 'Human', externalId: 'joe@doe.com', email: 'joe.doe@gmail.com' });
    const change = ownerChange(before, after);
    expect(JSON.stringify(change)).not.toMatch(/@|\.roe|\.doe/);
    expect(change?.details.changed).toContainEqual({
      field: 'mail_domain',
      before: 'a mailbox at gmail.com',
      after: 'another mailbox at gmail.com',
    });
  });

  test('shows pages without an e-mail address in their path', () => {
    const at = (path: string) => only({ name: 'Human', site: `https://${path}` });
    const change = ownerChange(at('medium.com/jane.roe%40gmail.com'), at('medium.com/joe@doe.com'));
    expect(change?.details.changed).toHaveLength(1);
    expect(JSON.stringify(change)).not.toMatch(/@|%40|\.roe|doe/);
  });

  test('has a confidence from 0 to 1, and less of it the more stays', () => {
    const all = { externalId: 'u18', name: 'Loud Harbour', site: 'https://loud.com', email: 'a@loud.com' };
    const confidences = [all, { externalId: 'u18', name: 'Loud Harbour' }, { externalId: 'u18' }].map(
      (developer) => ownerChange(BEFORE, with_(developer))?.details.confidence ?? 0,
    );
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences.every((one) => one > 0 && one <= 1)).toBe(true);
  });
});
