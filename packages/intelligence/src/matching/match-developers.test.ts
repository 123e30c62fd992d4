import { describe, expect, test } from 'vitest';
import { type DeveloperToMatch, type MatchOptions, matchDevelopers } from './match-developers.ts';
import { claimed, developer, verified } from './test-developers.ts';

/** The names of each group, and of each proposal. */
function match(developers: readonly DeveloperToMatch[], options?: MatchOptions) {
  const { groups, proposals } = matchDevelopers(developers, options);
  const nameOf = (one: DeveloperToMatch) => `${one.marketplace}: ${one.names[0]?.text ?? ''}`;
  return {
    groups: groups.map(({ members }) => members.map((one) => nameOf(one.developer)).sort()).sort(),
    proposals: proposals.map(({ developers: pair }) => pair.map(nameOf).sort()),
  };
}

/** `joined`, `proposed` or `strangers`: what becomes of two developers. */
function decide(one: DeveloperToMatch, other: DeveloperToMatch) {
  const { groups, proposals } = match([one, other]);
  if (groups.length === 1) return 'joined';
  return proposals.length === 1 ? 'proposed' : 'strangers';
}

const brand = developer('chrome-web-store', { name: 'Zorvexa', ...verified('zorvexa.com'), email: 'hi@zorvexa.com' });

describe('a claimed site', () => {
  const vendor = developer('wordpress', {
    name: 'Maple Popups',
    site: 'https://www.zorvexa.com',
    email: 'jo@maplepopups.com',
  });
  const partner = developer('shopify', { name: 'Maple Forms', email: 'ann@maplepopups.com' });

  test('proposes a stranger that names the verified site of a brand, whichever comes first', () => {
    for (const all of [
      [brand, vendor],
      [vendor, brand],
    ])
      expect(match(all)).toEqual({
        groups: [['chrome-web-store: Zorvexa'], ['wordpress: Maple Popups']],
        proposals: [['chrome-web-store: Zorvexa', 'wordpress: Maple Popups']],
      });
  });

  test('pulls in nobody by the mail domain of the one that claims it', () => {
    const { groups } = match([brand, vendor, partner]);
    expect(groups).toEqual([['chrome-web-store: Zorvexa'], ['shopify: Maple Forms', 'wordpress: Maple Popups']]);
  });

  test('brings along nobody else when it joins', () => {
    const namesake = developer('wordpress', { name: 'Zorvexa', ...claimed('zorvexa.com'), email: 'x@maplepopups.com' });
    const popups = developer('shopify', { name: 'Maple Popups', email: 'ann@maplepopups.com' });
    expect(decide(namesake, popups)).toBe('joined');
    expect(match([brand, namesake, popups]).groups).toEqual([
      ['chrome-web-store: Zorvexa', 'wordpress: Zorvexa'],
      ['shopify: Maple Popups'],
    ]);
  });

  test('does not join a name that only begins with the brand', () => {
    const backup = developer('wordpress', { name: 'Zorvexa Moonlight', ...claimed('zorvexa.com') });
    expect(decide(brand, backup)).toBe('proposed');
  });

  test('joins the very name, with legal form or words of the trade', () => {
    for (const name of ['Zorvexa', 'ZORVEXA GmbH', 'Zorvexa Apps', 'zorvexa.com'])
      expect(decide(brand, developer('wordpress', { name, ...claimed('zorvexa.com') }))).toBe('joined');
  });

  test('never gives the brand the name of the one that claims it', () => {
    const loud = Array.from({ length: 20 }, () => 'Zorvexa Helper');
    const claimant = developer('wordpress', { name: 'ZORVEXA Apps Ltd', ...claimed('zorvexa.com') }, loud);
    const { groups } = matchDevelopers([claimant, brand]);
    expect(groups).toMatchObject([{ name: 'Zorvexa', nameKey: 'zorvexa', siteDomain: 'zorvexa.com' }]);
  });

  test('gives no site to a stranger where another group has it verified', () => {
    const { groups } = matchDevelopers([brand, vendor]);
    expect(groups.map(({ name, siteDomain }) => [name, siteDomain])).toEqual([
      ['Zorvexa', 'zorvexa.com'],
      ['Maple Popups', 'maplepopups.com'],
    ]);
  });

  test('proposes two unlike names where the store verified neither, and joins a legal entity', () => {
    const unproved = developer('atlassian', { name: 'Zorvexa', ...claimed('zorvexa.com'), email: 'a@zorvexa.com' });
    expect(decide(unproved, developer('wordpress', { name: 'Super Tabs Pro', ...claimed('zorvexa.com') }))).toBe(
      'proposed',
    );
    expect(decide(unproved, developer('wordpress', { name: 'Plimholt System SIA', ...claimed('zorvexa.com') }))).toBe(
      'joined',
    );
  });

  test('on a page of a marketplace for its vendors does not join the vendor to the marketplace', () => {
    const market = developer('wordpress', { name: 'Zorvexa', ...claimed('zorvexa.com') });
    const seller = developer('wordpress', { name: 'Quill Quiz', site: 'https://zorvexa.com/vendor/quill' });
    expect(decide(market, seller)).toBe('strangers');
  });
});

describe('mail', () => {
  test('at the verified site of a brand joins a like name, and proposes an unlike one', () => {
    const at = (name: string) => decide(brand, developer('shopify', { name, email: 'a@zorvexa.com' }));
    expect(at('Zorvexa CRM')).toBe('joined');
    expect(at('ZorvexaGroup')).toBe('joined');
    expect(at('Maple Popups')).toBe('proposed');
  });

  test('at one domain joins unlike names when one is the name of the domain, else proposes them', () => {
    const mail = (name: string) => developer('shopify', { name, email: 'a@plimholt.com' });
    expect(decide(mail('Plimholt'), mail('Granite Fox'))).toBe('joined');
    expect(decide(mail('Copper Kite'), mail('Granite Fox'))).toBe('proposed');
  });

  test('at a domain of three unlike developers proves nothing', () => {
    const names = ['Copper Kite', 'Granite Fox', 'Velvet Otter'];
    const { groups, proposals } = match(names.map((name) => developer('shopify', { name, email: 'a@plimholt.com' })));
    expect([groups.length, proposals]).toEqual([3, []]);
  });

  test('at the help desk of five partners joins none of them', () => {
    const partners = ['Copper Kite', 'Granite Fox', 'Velvet Otter', 'Quiet Heron', 'Amber Acorn'];
    const all = partners.map((name, at) => developer('shopify', { name, email: `x${at}@mail.deskolite.com` }));
    expect(match(all)).toEqual({ groups: partners.map((name) => [`shopify: ${name}`]).sort(), proposals: [] });
  });

  test('at subdomains that a host gives to its users joins nobody', () => {
    const user = (name: string, room: string) =>
      developer('chrome-web-store', { name, ...verified(`${room}.zubhost.com`) });
    expect(decide(user('Copper Kite', 'copperkite'), user('Velvet Otter', 'velvetotter'))).toBe('strangers');
  });

  test('from a provider proposes a namesake of a company with a verified site: it may be a copy', () => {
    expect(decide(brand, developer('firefox', { name: 'Zorvexa', email: 'zorvexa.help@gmail.com' }))).toBe('proposed');
  });
});

describe('a name alone', () => {
  const alone = (name: string, stated = {}) =>
    [developer('figma', { name, externalId: '7' }), developer('edge', { name, ...stated })] as const;

  test.each(['Swift', 'Pixel Studio', 'Web Solutions', 'Prism', 'Simple Plugins', 'David', 'Support', 'AB'])(
    'does not join two that are called %s',
    (name) => expect(decide(...alone(name))).not.toBe('joined'),
  );

  test('of a rare word and one of the trade is no rare one', () => {
    expect(decide(...alone('Granite Tools'))).not.toBe('joined');
  });

  test('with a number is another name', () => {
    for (const name of ['Zorvexa', 'Zorvexa 3'])
      expect(decide(developer('figma', { name: 'Zorvexa 2' }), developer('edge', { name }))).toBe('strangers');
  });

  test('joins a rare one', () => expect(decide(...alone('Zorvexa'))).toBe('joined'));

  test('joins a less rare one that stands in product names on both sides', () => {
    const one = (store: string, product: string) => developer(store, { name: 'Bluebell' }, [product]);
    expect(decide(one('figma', 'Bluebell'), one('atlassian', 'Bluebell for Jira'))).toBe('joined');
    expect(decide(one('figma', 'Color picker'), one('atlassian', 'Burndown chart'))).not.toBe('joined');
  });

  test('does not join products of that name that do different things', () => {
    const one = (store: string, product: string) => developer(store, { name: 'Vimbrel' }, [product]);
    expect(decide(one('figma', 'Vimbrel - Design handoff'), one('shopify', 'Vimbrel - Instant video'))).toBe(
      'proposed',
    );
  });

  test('does not join several accounts of one store that have it', () => {
    const all = Array.from({ length: 9 }, (_, at) => developer('figma', { name: 'Zorvexa', externalId: `${at}` }));
    expect(match(all).groups).toHaveLength(9);
  });

  test('joins none of several namesakes with domains of their own', () => {
    const home = developer('chrome-web-store', { name: 'Bluebell', ...verified('bluebell.com') });
    const other = developer('wordpress', { name: 'Bluebell', ...claimed('graniteforms.com') });
    const homeless = developer('figma', { name: 'Bluebell', externalId: '7' });
    expect(match([home, homeless]).groups).toHaveLength(1);
    expect(match([home, other, homeless]).groups).toContainEqual(['figma: Bluebell']);
  });

  test('counts two domains of one company as one namesake', () => {
    const home = developer('chrome-web-store', { name: 'Bluebell', ...verified('bluebell.com') });
    const related = developer('wordpress', {
      name: 'Bluebell',
      ...claimed('getbluebell.com'),
      email: 'a@bluebell.com',
    });
    const far = developer('shopify', { name: 'Bluebell', email: 'a@getbluebell.com' });
    const homeless = developer('figma', { name: 'Bluebell', externalId: '7' });
    expect(match([home, related, far, homeless]).groups).toHaveLength(1);
  });

  test('that continues with words of its own is another name', () => {
    expect(decide(brand, developer('wordpress', { name: 'Zorvexa Moonlight', ...claimed('moonlight.dev') }))).not.toBe(
      'joined',
    );
  });

  test('written as an address is not its bare label', () => {
    const dotted = developer('chrome-web-store', { name: 'Tuesday.com', ...verified('tuesday.com') });
    expect(decide(dotted, developer('figma', { name: 'Tuesday', externalId: '51' }))).not.toBe('joined');
  });

  test('in brackets or before the dash of a team is a name too', () => {
    expect(decide(brand, developer('edge', { name: 'Plimholt Technologies, Inc. (Zorvexa)' }))).toBe('joined');
    const team = developer('wordpress', { name: 'Zorvexa - Rocket team', ...claimed('rocket.com'), externalId: 'r' });
    expect(decide(developer('wordpress', { name: 'Zorvexa', ...claimed('zorvexa.com') }), team)).toBe('joined');
  });

  test('with a country behind it is that of a subsidiary', () => {
    expect(decide(brand, developer('edge', { name: 'ZORVEXA CY LTD' }))).toBe('joined');
  });

  test('of the owner of a host that everybody knows is rare with its legal form', () => {
    const owner = developer('vs-code', { name: 'Google', ...verified('google.com'), externalId: 'Google' });
    expect(decide(owner, developer('google-workspace', { name: 'Google LLC' }))).toBe('joined');
    expect(decide(owner, developer('figma', { name: 'Google Sheets Helper' }))).not.toBe('joined');
  });
});

describe('a legal name', () => {
  const legal = developer('chrome-web-store', {
    name: 'Zorvexa',
    legalName: 'Mango Technologies, Inc.',
    ...verified('zorvexa.com'),
  });

  test('joins the same registered name, though both have other sites', () => {
    const sister = developer('chrome-web-store', {
      name: 'Pumbril',
      legalName: 'Mango Technologies Inc',
      ...verified('pumbril.com'),
    });
    expect(decide(legal, sister)).toBe('joined');
  });

  test('lets its bearer claim the verified site', () => {
    const claim = (name: string) => developer('salesforce-appexchange', { name, ...claimed('zorvexa.com') });
    expect(decide(legal, claim('Mango Technologies, Inc.'))).toBe('joined');
    expect(decide(legal, claim('Granite Technologies, Inc.'))).toBe('proposed');
  });

  test('joins a developer that is called by it with its form, not by the bare words', () => {
    expect(decide(legal, developer('edge', { name: 'Mango Technologies, Inc.' }))).toBe('joined');
    expect(decide(legal, developer('edge', { name: 'Mango Technologies' }))).not.toBe('joined');
    const elsewhere = developer('edge', { name: 'Mango Technologies', ...verified('mangotech.example') });
    expect(decide(legal, elsewhere)).not.toBe('joined');
  });
});

describe('two domains', () => {
  const named = (name: string, site: string, mail: string) =>
    decide(developer('wordpress', { name, ...claimed(site) }), developer('shopify', { name, email: `a@${mail}` }));

  test('of one rare label join, of a common one do not by themselves', () => {
    expect(named('Zorvexa', 'zorvexa.com', 'zorvexa.net')).toBe('joined');
    expect(named('Harbor', 'harbor.com', 'harbor.io')).not.toBe('joined');
  });

  test.each([
    ['lantern.com', 'getlantern.com'],
    ['lantern.com', 'lanternapp.com'],
    ['lantern.com', 'lanternhq.io'],
  ])('%s and %s are made from one name', (one, other) => expect(named('Lantern', one, other)).toBe('joined'));

  test('that have nothing in common separate namesakes, but not those of a very rare name', () => {
    expect(named('Lantern', 'lantern.com', 'graniteforms.com')).not.toBe('joined');
    expect(named('Zorvexatil', 'zorvexatil.com', 'graniteforms.com')).toBe('joined');
  });

  test('that stores verified for both separate even these, whatever the account', () => {
    const one = developer('chrome-web-store', { name: 'Zorvexatil', ...verified('zorvexatil.com') });
    for (const name of ['Zorvexatil', 'Zorvexatil Ltd']) {
      const other = { name, ...verified('graniteforms.com'), externalId: 'zorvexatil' };
      expect(decide(one, developer('vs-code', other))).not.toBe('joined');
    }
  });

  test('of one label, of which a store verified one, propose whoever only claims the other', () => {
    const claimant = { name: 'Zorvexa', ...claimed('zorvexa.me') };
    expect(decide(brand, developer('wordpress', claimant))).toBe('proposed');
    expect(decide(brand, developer('wordpress', { ...claimant, email: 'a@zorvexa.me' }))).toBe('joined');
    expect(decide(brand, developer('wordpress', { ...claimant, email: 'a@zorvexa.com' }))).toBe('joined');
  });

  test('of which one is claimed join with a product or a legal form in common', () => {
    const one = (store: string, name: string, stated: object, product: string) =>
      developer(store, { name, ...stated }, [product]);
    const decideWith = (name: string, product: string) =>
      decide(
        one('chrome-web-store', name, verified('zorvexa.com'), 'Meadow Clipper'),
        one('wordpress', name, claimed('zorvexa.me'), product),
      );
    expect(decideWith('Zorvexa', 'Cart emptier')).toBe('proposed');
    expect(decideWith('Zorvexa', 'Meadow Clipper')).toBe('joined');
    expect(decideWith('Zorvexa GmbH', 'Cart emptier')).toBe('joined');
  });

  test('of which one only begins like the other propose a claim under the brand’s name', () => {
    const fan = developer('wordpress', { name: 'Zorvexa', ...claimed('zorvexafans.example') });
    expect(decide(brand, fan)).toBe('proposed');
  });

  test('never join persons of one name, though it is rare', () => {
    const person = (store: string, stated: object) => developer(store, { name: 'Johanna Quillfeather', ...stated });
    const home = person('chrome-web-store', verified('johannaquillfeather.dev'));
    expect(decide(home, person('edge', verified('johannaquillfeather.net')))).toBe('proposed');
    expect(decide(person('wordpress', claimed('granite.dev')), person('shopify', { email: 'a@plimholt.hu' }))).toBe(
      'proposed',
    );
    expect(decide(home, person('firefox', { email: 'a@johannaquillfeather.dev' }))).toBe('joined');
  });

  test('of one rare label join names of which one continues with words of the trade', () => {
    const one = developer('wordpress', { name: 'Zorvexa', ...claimed('zorvexa.es') });
    expect(decide(one, developer('shopify', { name: 'Zorvexa PRO', email: 'a@zorvexa.com' }))).toBe('joined');
    expect(decide(one, developer('shopify', { name: 'Zorvexa PRO', email: 'a@granite.com' }))).not.toBe('joined');
  });

  test('are one where the ending of the one belongs to the name', () => {
    const dotted = developer('wordpress', { name: 'Zorvexa.ly', ...claimed('zorvexa.ly') });
    expect(decide(dotted, developer('shopify', { name: 'Zorvexaly', email: 'a@zorvexaly.com' }))).toBe('joined');
    expect(decide(dotted, developer('shopify', { name: 'Zorvexalo', email: 'a@zorvexalo.com' }))).toBe('strangers');
  });
});

describe('an account', () => {
  test('of VS Code and Open VSX is one, whatever the names', () => {
    const code = developer('vs-code', { name: 'Zorvexa', ...verified('zorvexa.com'), externalId: 'jray' });
    expect(decide(code, developer('open-vsx', { name: 'jray', externalId: 'JRay' }))).toBe('joined');
    expect(decide(code, developer('open-vsx', { name: 'jray-plus', externalId: 'jray-plus' }))).toBe('strangers');
    expect(decide(code, developer('figma', { name: 'jray', externalId: 'jray' }))).toBe('strangers');
  });

  test('of GitHub is one in all stores where the repository is the listing', () => {
    const one = (store: string, name: string) => developer(store, { name, githubOwner: 'Moss-Works' });
    expect(decide(one('obsidian', 'Jo Ray'), one('home-assistant', 'moss-works'))).toBe('joined');
  });

  test('that is the label of the other’s site speaks for one company', () => {
    expect(decide(brand, developer('obsidian', { name: 'Zorvexa', githubOwner: 'zorvexacom' }))).toBe('joined');
    expect(decide(brand, developer('home-assistant', { name: 'ZorvexaTeam', githubOwner: 'ZorvexaTeam' }))).toBe(
      'joined',
    );
  });
});

describe('operators', () => {
  const old = { companyId: 1 };
  const one = developer('chrome-web-store', { name: 'Zorvexa', ...verified('zorvexa.com') }, [], old);
  const other = developer('shopify', { name: 'Zorvexa', email: 'a@zorvexa.com' }, [], old);
  const split = developer('firefox', { name: 'Zorvexa', email: 'b@zorvexa.com', externalId: '9' }, [], {
    companyId: 2,
    fixedIn: 2,
  });

  test('keep a developer that a split fixed, and those of the company it came from, apart', () => {
    const { groups, proposals } = matchDevelopers([one, other, split]);
    expect(groups.map(({ fixedIn, members }) => [fixedIn, members.length])).toEqual([
      [null, 2],
      [2, 1],
    ]);
    expect(proposals).toEqual([]);
  });

  test('let a new developer join the split one only where nothing else links it as strongly', () => {
    const fresh = developer('edge', { name: 'Zorvexa', email: 'b@zorvexa.com' });
    expect(match([one, other, split, fresh]).groups).toContainEqual(['firefox: Zorvexa']);
    expect(match([split, fresh]).groups).toEqual([['edge: Zorvexa', 'firefox: Zorvexa']]);
  });

  test('let a new account of the split developer follow it', () => {
    const code = developer('vs-code', { name: 'Zorvexa', externalId: 'jray' }, [], { companyId: 2, fixedIn: 2 });
    const vsx = developer('open-vsx', { name: 'Zorvexa', externalId: 'jray' });
    const { groups } = matchDevelopers([one, code, vsx]);
    expect(groups.map(({ fixedIn, members }) => [fixedIn, members.length])).toEqual([
      [null, 1],
      [2, 2],
    ]);
  });

  test('fix two developers in two companies: both stay, whatever they have in common', () => {
    const again = developer('edge', { name: 'Zorvexa', email: 'b@zorvexa.com' }, [], { companyId: 3, fixedIn: 3 });
    expect(matchDevelopers([split, again]).groups.map(({ fixedIn }) => fixedIn)).toEqual([3, 2]);
  });

  test('bring together those fixed in one company, though nothing else links them', () => {
    const far = developer('edge', { name: 'Granite Fox' }, [], { companyId: 2, fixedIn: 2 });
    expect(matchDevelopers([split, far]).groups).toMatchObject([{ fixedIn: 2, members: [{}, {}] }]);
  });

  test('reject a pair of companies: their developers are never together, nor proposed', () => {
    const stored = (at: DeveloperToMatch, companyId: number) => ({ ...at, companyId });
    const both = [stored(one, 1), stored(other, 5)];
    expect(match(both).groups).toHaveLength(1);
    for (const rejected of [[1, 5] as const, [5, 1] as const])
      expect(match(both, { rejected: [rejected] })).toEqual({
        groups: [['chrome-web-store: Zorvexa'], ['shopify: Zorvexa']],
        proposals: [],
      });
  });

  test('do not bring rejected companies together by a third developer', () => {
    const rejected = [[1, 5] as const];
    const third = developer('edge', { name: 'Zorvexa', email: 'a@zorvexa.com' });
    const { groups } = matchDevelopers([{ ...one, companyId: 1 }, { ...other, companyId: 5 }, third], { rejected });
    for (const { members } of groups) {
      const companies = members.map((member) => member.developer.companyId);
      expect(companies.includes(1) && companies.includes(5)).toBe(false);
    }
  });

  test('give developers to a company by an alias, with its reason', () => {
    const bought = developer('wordpress', { name: 'Plimholt', ...claimed('plimholt.com') });
    const aliases = [{ kind: 'name' as const, value: 'plimholt', companyId: 1 }];
    const { groups } = matchDevelopers([one, bought], { aliases });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.fixedIn).toBe(1);
    const evidence = groups[0]?.members.find((member) => member.developer.marketplace === 'wordpress')?.evidence;
    expect(evidence?.[0]).toMatchObject({ kind: 'alias', value: 'plimholt' });
  });

  test('give a domain by an alias to its verified owner or namesake, not to whoever claims it', () => {
    const aliases = [{ kind: 'domain' as const, value: 'plimholt.com', companyId: 1 }];
    const at = (name: string) =>
      match([one, developer('wordpress', { name, ...claimed('plimholt.com') })], { aliases }).groups.length;
    expect([at('Plimholt'), at('Granite Fox')]).toEqual([1, 2]);
  });

  test('give an alias to a company of which no developer is known: the group has it', () => {
    const aliases = [{ kind: 'name' as const, value: 'plimholt', companyId: 8 }];
    expect(matchDevelopers([developer('edge', { name: 'Plimholt' })], { aliases }).groups).toMatchObject([
      { fixedIn: 8 },
    ]);
  });

  test('reject an alias between two companies: the developer stays where it is', () => {
    const stays = developer('wordpress', { name: 'Plimholt' }, [], { companyId: 5 });
    const options = {
      aliases: [{ kind: 'name' as const, value: 'plimholt', companyId: 1 }],
      rejected: [[1, 5] as const],
    };
    expect(matchDevelopers([one, stays], options).groups.map(({ fixedIn }) => fixedIn)).toEqual([null, null]);
  });

  test('prefer a split to an alias', () => {
    const aliases = [{ kind: 'name' as const, value: 'zorvexa', companyId: 1 }];
    const { groups } = matchDevelopers([one, split], { aliases });
    expect(groups.map(({ fixedIn }) => fixedIn)).toEqual([1, 2]);
  });
});

describe('bad input', () => {
  test('gives no groups of no developers', () => {
    expect(matchDevelopers([])).toEqual({ groups: [], proposals: [] });
  });

  test('keeps developers without a name, or of marks only, apart', () => {
    const marks = ['🔥', '...', '—', '™'].flatMap((name) =>
      ['edge', 'figma'].map((store) => developer(store, { name })),
    );
    expect(match(marks)).toMatchObject({ groups: { length: 8 }, proposals: [] });
  });

  test('joins developers without a name by their domain', () => {
    const nameless = (store: string) => developer(store, { name: '🔥', ...verified('zorvexa.com') });
    expect(decide(nameless('edge'), nameless('chrome-web-store'))).toBe('joined');
  });

  test('gives a result for 10,000 developers at one domain, unlike and like', { timeout: 60_000 }, () => {
    const many = (nameAt: (at: number) => string) =>
      Array.from({ length: 10_000 }, (_, at) =>
        developer(at % 2 ? 'shopify' : 'edge', { name: nameAt(at), email: 'a@zorvexa.com', externalId: `${at}` }),
      );
    expect(matchDevelopers(many(() => 'Zorvexa')).groups).toHaveLength(1);
    const unlike = matchDevelopers(
      many((at) => `Q${at.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[+digit] ?? '')}`),
    );
    expect(unlike.groups.length).toBeGreaterThan(9000);
  });
});
