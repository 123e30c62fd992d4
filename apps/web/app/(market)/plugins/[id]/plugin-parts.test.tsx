import type { MarketplaceInfo } from '@pi/domain';
import {
  derivedChange,
  derivedNumber,
  estimatedRevenue,
  type OwnerPeriod,
  type Plugin,
  type PluginChange,
  type PluginContent,
  type PluginDetails,
  reportedGroup,
  reportedNumber,
} from '@pi/domain/api';
import type { ComponentProps, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { permissionsInWords, riskInTime } from '#lib/permission-words.ts';
import { extraFacts, moreNumbers } from './extra-facts.tsx';
import { Gallery } from './gallery.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Permissions } from './permissions.tsx';
import { PluginFacts } from './plugin-facts.tsx';
import { PluginNotice } from './plugin-notice.tsx';
import { RatingShares } from './rating-shares.tsx';
import { RecentRatings } from './recent-ratings.tsx';
import { Reviews } from './reviews.tsx';

const OF = { day: '2026-11-20', source: 'toy' };
const INFO = { name: 'toy', title: 'Toy', imageHosts: ['img.example'] } as unknown as MarketplaceInfo;
const number = (value: number) => reportedNumber({ value, ...OF });
const NO_NUMBERS = { users: null, usersChange30d: null, downloads: null, weeklyDownloads: null, githubStars: null };
const plugin = (values: Partial<Plugin> = {}) =>
  ({ url: 'https://toy.example/a', ...NO_NUMBERS, lastSeenOn: OF.day, ...values }) as Plugin;
const content = (values: Partial<PluginContent>): PluginContent => ({ url: '', name: 'A', ...values });

/** What a reader sees of a part of the page. */
/** The words of a part, without the links to its files. */
function wordsOf(part: ReactElement): string {
  return renderToStaticMarkup(part)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ CSV of: (.+?) JSON of: \1/, '')
    .trim();
}

describe('the notice on top of a plugin’s page', () => {
  const change = (values: Partial<PluginChange>) =>
    ({
      day: '2026-11-08',
      before: 'A',
      after: 'B',
      details: null,
      daysTo: null,
      kind: 'renamed',
      ...values,
    }) as PluginChange;
  const sold = change({ kind: 'owner_changed' });
  const draw = (values: Partial<Plugin>, changes: PluginChange[] = [], owners: OwnerPeriod[] = []) => {
    const permissions = permissionsInWords('chrome-web-store', ['history'], changes);
    const listed = { status: 'listed', firstSeenOn: '2025-11-20', ...values } as const;
    const details = { plugin: plugin(listed), changes, owners, permissions };
    return <PluginNotice details={details} until="2026-11-22" ownersHref="/x?history=owner#history" />;
  };
  const notice = (...given: Parameters<typeof draw>) => wordsOf(draw(...given));

  test('says since when no change of owner was seen, where there is nothing else to say', () => {
    expect(notice({})).toBe('No owner change seen since 20 Nov 2025.');
    expect(notice({}, [change({})])).toBe('No owner change seen since 20 Nov 2025.');
  });

  test('says since when a missing one was not seen, and what that means', () =>
    expect(notice({ status: 'missing', missingSince: '2026-11-21' })).toMatch(
      /^Not seen since 20 Nov 2026 : the store was read from 21 Nov 2026 on, but did not show it\. It may be gone/,
    ));

  test('says why one is delisted', () => {
    const changes = [change({ kind: 'delisted', before: null, after: 'closed' })];
    expect(notice({ status: 'delisted', delistedOn: '2026-11-22' }, changes)).toContain(
      'No longer listed since 22 Nov 2026: closed.',
    );
  });

  test('says when it changed hands, between whom, and what followed', () => {
    const daysTo = { permission_added: 1, price_changed: null, version_released: null };
    expect(notice({}, [change({}), { ...sold, daysTo }])).toBe(
      'Changed hands on 8 Nov 2026 : A → B; first new permission 1 day later. What changed',
    );
  });

  test('says that a change of hands is only possible where little speaks for it', () => {
    const details = { confidence: 0.5, changed: [{ field: 'name' as const, before: 'A', after: 'B' }], kept: [] };
    expect(notice({}, [{ ...sold, details }])).toContain(
      'Possibly changed hands on 8 Nov 2026 : A → B (name; confidence 50 %).',
    );
  });

  test('says of another product that it is one', () =>
    expect(notice({}, [{ ...sold, kind: 'taken_over' }])).toContain(
      'Changed hands on 8 Nov 2026 . Another product now has this address: “B” replaced “A”.',
    ));

  test('links both owners where they are known', () => {
    const owner = {
      from: '2026-01-01',
      to: sold.day,
      companySlug: 'acme',
      name: 'Acme',
      developerName: 'A',
      alias: null,
    };
    const buyer = { ...owner, from: sold.day, to: null, companySlug: null, name: 'B' };
    expect(renderToStaticMarkup(draw({}, [sold], [owner, buyer]))).toMatch(
      /2026<\/strong> from <a [^>]*href="\/companies\/acme">Acme<\/a> to B\./,
    );
    expect(notice({}, [sold], [{ ...owner, to: null }])).toContain('2026 : A → B.');
  });

  test('only names a change of hands of more than a year ago', () =>
    expect(notice({}, [{ ...sold, day: '2025-11-20' }])).toBe('Changed hands last on 20 Nov 2025.'));

  test('says which permission of high risk was gained in 30 days, after what is worse', () => {
    const gained = change({ kind: 'permission_added', before: null, after: 'history' });
    expect(notice({}, [gained])).toBe(
      'Gained a permission of high risk on 8 Nov 2026 : read and change the history of visited pages.',
    );
    expect(notice({}, [{ ...gained, day: '2026-10-20' }])).toMatch(/^No owner change/);
    expect(notice({}, [gained, sold])).toMatch(/^Changed hands on .*\. Gained a permission of high risk on /);
    expect(notice({ status: 'delisted' }, [gained, sold])).toMatch(/^No longer listed \. .* Changed hands .* Gained/);
  });
});

describe('ratings by stars', () => {
  const ratings = (values: number[] | null, since: ComponentProps<typeof RatingShares>['since'] = null) =>
    wordsOf(<RatingShares distribution={reportedGroup({ values, ...OF })} since={since} />);

  test('are counts and shares, 5 stars first', () =>
    expect(ratings([1, 0, 0, 49, 950])).toMatch(
      /^1,000 ratings, as of 20 Nov 2026 5 ★ stars 950 95 % .* 1 ★ stars 1 &lt; 1 %$/,
    ));

  test('are only counts where there are few', () => expect(ratings([0, 0, 0, 1, 18])).not.toContain('%'));

  test('stand beside those since the owner changed, where there are enough', () => {
    const later = (stars: number[]) => ratings([1, 0, 0, 49, 950], { day: '2026-11-08', stars });
    expect(later([10, 5, 0, 0, 5])).toMatch(
      /beside them the 20 stored reviews since 8 Nov 2026, when the owner changed 5 ★ stars 950 95 % 5 25 % 4/,
    );
    expect(later([10, 5, 0, 0, 4])).not.toContain('beside them');
  });

  test('say that there are none yet, and nothing where the store does not say', () => {
    expect(ratings([0, 0, 0, 0, 0])).toBe('No ratings yet.');
    expect(ratings(null)).toBe('');
  });
});

describe('recent ratings', () => {
  const count = (day: string, value: number) =>
    ({ day, ratingCount: reportedNumber({ value, day, source: 'toy' }) }) as PluginDetails['metrics'][number];
  const recent = (values: Partial<PluginDetails>) =>
    wordsOf(<RecentRatings details={{ metrics: [], reviews: [], ...values }} until={OF.day} />);
  const review = (day: string, stars: number) => ({ day, stars }) as PluginDetails['reviews'][number];

  test('say how many came, and what it is counted from', () =>
    expect(recent({ metrics: [count('2026-10-20', 5), count('2026-11-19', 40)] })).toBe(
      '35 ratings in the last 90 days from the store’s count of ratings, 20 Oct – 19 Nov 2026',
    ));

  test('count one and two stars by month, of the reviews that are kept', () =>
    expect(recent({ reviews: [review('2026-11-02', 1), review('2026-11-01', 5), review('2026-10-01', 2)] })).toMatch(
      /of the 3 reviews with a text that are kept here, the newest; not of all ratings Oct 2026 1 of 1 Nov 2026 1 of 2$/,
    ));

  test('are nothing where neither is known', () => expect(recent({})).toBe(''));
});

describe('screenshots and videos', () => {
  const HOST = 'https://files.raycast.com';
  const pictures = [`${HOST}/1.png`, 'https://elsewhere.example/2.png'];
  const plugin = { marketplace: 'raycast', externalId: 'ann/tools' };
  const gallery = (values: Partial<PluginContent>) =>
    renderToStaticMarkup(<Gallery content={content(values)} plugin={plugin} />);

  test('show pictures of the store’s image hosts only; other addresses and videos are links', () => {
    const markup = gallery({ screenshots: pictures, videos: ['https://www.video.example/v'] });
    expect(markup.match(/<img /g)).toHaveLength(1);
    expect(markup).toMatch(/<img src="\/screenshots\/raycast\/ann%2Ftools\/0" alt="Screenshot 1"/);
    expect(markup).not.toMatch(/src="[^"]*elsewhere/);
    expect(markup).toContain('href="https://elsewhere.example/2.png"');
    expect(markup).toContain('(video.example)');
  });

  test('are of a bounded number', () => {
    const many = Array.from({ length: 100 }, (_, index) => `${HOST}/${index}`);
    const markup = gallery({ screenshots: many });
    expect(markup.match(/<img /g)).toHaveLength(12);
    expect(markup).toContain('and 88 more');
  });

  test('say that the listing has none, and nothing where they were not read', () => {
    expect(gallery({ screenshots: [], videos: null })).toContain('The listing has none.');
    expect(gallery({})).toBe('');
  });
});

describe('what a plugin may do', () => {
  const words = (values: Partial<PluginContent>, marketplace = 'toy', changes: PluginChange[] = []) => {
    const { permissions } = values;
    const inWords = permissionsInWords(marketplace, permissions, changes);
    const risk = riskInTime(marketplace, permissions, changes);
    const details = { content: content(values), permissions: inWords, risk, changes };
    return wordsOf(<Permissions path="/plugins/toy:a" details={details} marketplace={marketplace} />);
  };

  test('is a verdict, then the riskiest permission first, in plain words, since when and with which version', () => {
    const of = { details: null, daysTo: null };
    const changes: PluginChange[] = [
      { day: '2026-11-19', kind: 'permission_added', before: null, after: '<all_urls>', ...of },
      { day: '2026-11-19', kind: 'version_released', before: '5', after: '6', ...of },
      { day: '2026-11-08', kind: 'owner_changed', before: 'A', after: 'B', ...of },
      { day: '2026-05-03', kind: 'permission_removed', before: 'notifications', after: null, ...of },
    ];
    const text = words({ permissions: ['storage', '<all_urls>'] }, 'chrome-web-store', changes);
    expect(text).toMatch(
      /^What it can do High risk\. It can .* A risky permission came 11 days after the owner changed\./,
    );
    expect(text).toMatch(/&lt;all_urls&gt; · since 19 Nov 2026, version 6 .* storage · since the first version seen/);
    expect(text).toMatch(/Dropped: Show notifications notifications · dropped 3 May 2026$/);
  });

  test('says of a permission that is unknown to us that it is', () =>
    expect(words({ permissions: ['brand.new'] }, 'chrome-web-store')).toMatch(
      /^What it can do Low risk\. low risk: brand\.new a permission unknown to us · since/,
    ));

  test('has what it may ask for later, and the data that its developer declares to collect', () =>
    expect(words({ optionalPermissions: ['history'], dataUse: ['web-history'] }, 'chrome-web-store')).toBe(
      'What it can do May ask for later Read and change the history of visited pages Data it collects, as its developer declares web history',
    ));

  test('says what is declared to be nothing, and that nothing is declared', () => {
    expect(words({ permissions: [], optionalPermissions: null, dataUse: [] })).toMatch(
      /asks for no permissions\. .* nothing later\. .* Declares to collect no data\.$/,
    );
    expect(words({ dataUse: null })).toMatch(/The developer has made no declaration\.$/);
    expect(words({})).toBe('What it can do The store states no permissions.');
  });

  test('says that Chrome extensions with an old manifest are to be removed, and no others', () => {
    expect(words({ manifestVersion: 2 }, 'chrome-web-store')).toContain('are to be removed');
    expect(words({ manifestVersion: 3 }, 'chrome-web-store')).toBe('What it can do Manifest V3');
    expect(words({ manifestVersion: 2 }, 'edge')).toBe('What it can do Manifest V2');
  });
});

describe('the facts of a listing', () => {
  const facts = (values: Partial<PluginContent>, of: Partial<Plugin> = {}) =>
    wordsOf(
      <ListingFacts
        details={{ plugin: plugin(of), content: content(values) } as PluginDetails}
        info={INFO}
        until="2026-11-28"
      />,
    );

  test('name categories, tags, programs and their versions, and whether the developer is a trader', () => {
    const versions = { minimumVersion: '6.0', testedVersion: '6.5' };
    const developer = { name: 'A', isTrader: false };
    const words = facts({ categories: ['a', 'b'], tags: ['t'], worksWith: ['Jira Cloud'], ...versions, developer });
    expect(words).toContain('Categories a b Tags t Works with Jira Cloud Needs at least 6.0 version of the program');
    expect(words).toContain('Tested up to 6.5 version of the program it runs in');
    expect(words).toContain('Trader Does not declare to be a trader under EU law');
  });

  test('write a category’s address as words', () => {
    expect(facts({}, { category: 'lifestyle/well_being' })).toContain('Category lifestyle / well being Links');
    expect(facts({}, { category: 'AI/ML' })).toContain('Category AI/ML Links');
  });

  test('explain the store’s word for a price', () => {
    const price = { pricingLabel: 'community', pricingModel: 'free' } as const;
    expect(facts({}, price)).toContain('Price community Free Links');
    expect(facts({}, { ...price, pricingLabel: null })).toContain('Price Free Links');
  });

  test('say how old it is', () =>
    expect(facts({}, { listedOn: '2019-03-12' })).toContain('Published 12 Mar 2019 7 years ago'));

  test('leave out what the store does not say', () =>
    expect(facts({ categories: ['a'], tags: [], worksWith: null }, { category: 'a' })).toMatch(/^Category a Links/));
});

describe('the seven facts', () => {
  const meaning = (label: string) => ({ label, meaning: '' });
  const numbers = {
    ...{ users: meaning('Installs'), githubStars: meaning('Stars'), supportThreads: meaning('Threads') },
    rating: meaning('Rating'),
  };
  const info = { ...INFO, primaryMetric: 'users', numbers } as MarketplaceInfo;
  const none = {
    ...{ rating: null, ratingCount: null, pricingModel: null, pricingLabel: null, version: null, updatedOn: null },
    ...{ listedOn: null, firstSeenOn: '2026-11-01', status: 'listed' as const, supportThreads: null },
  };
  const words = (
    values: Partial<Plugin>,
    of: Partial<PluginDetails> = {},
    since: ComponentProps<typeof PluginFacts>['since'] = null,
  ) => {
    const details = { plugin: plugin({ ...none, ...values }), ranks: null, risk: null, ...of } as PluginDetails;
    return wordsOf(<PluginFacts details={details} info={info} until="2026-11-28" since={since} />);
  };

  test('are dashes with their reasons where nothing is known', () =>
    expect(words({})).toBe(
      'Installs – unknown: the store shows no such number Rank in the store – unknown: its store gives no number to rank it by its store gives no number to rank it by Rating – unknown: no ratings yet, or the store shows none no ratings yet Price – unknown: the store states no price Permission risk – unknown: the store states no permissions none stated Updated – unknown: the store shows no date Revenue a year – unknown: Revenue is not estimated for the Toy. Revenue is not estimated for the Toy.',
    ));

  test('begin with the stars on GitHub where the store has no other number', () => {
    expect(words({ githubStars: number(900) })).toMatch(/^Stars 900 of its repository, 20 Nov Rank/);
    expect(words({ githubStars: number(900), users: number(5) })).toMatch(/^Installs 5 /);
  });

  test('say what a change of rounded numbers is, and that no step was crossed', () => {
    const changeFrom = (value: number) => {
      const [now, before] = [
        { value: 80_000, kind: 'rounded' as const },
        { value, kind: 'rounded' as const },
      ];
      const usersChange30d = derivedChange({ now, before, bounds: { low: 0, high: 0.3 }, ...OF });
      return words({ users: reportedNumber({ ...now, ...OF }), usersChange30d });
    };
    expect(changeFrom(80_000)).toContain('≈80k unchanged = · 30 d Rank');
    expect(changeFrom(70_000)).toContain('≈80k up ▲ from 70k · 30 d Rank');
  });

  test('have the ranks, the risk and what it was, the price and what it may earn', () => {
    const rank = (value: number, kind: 'exact' | 'at_least' = 'exact') =>
      derivedNumber({ value, kind, ...OF, method: 'count' });
    const ranks = {
      inMarketplace: rank(10_001, 'at_least'),
      inCategory: rank(9),
      category: 'design',
      inCategoryOf: rank(1312),
    };
    const risk = { level: 'high', since: '2026-09-25', before: 'low' };
    const values = {
      pricingModel: 'freemium',
      pricingLabel: null,
      updatedOn: '2026-09-25',
      version: '6.0',
      listedOn: '2019-03-12',
    };
    const interval = { lower: 12_000, point: 34_000, upper: 90_000 };
    const revenue = { estimate: estimatedRevenue({ estimate: interval, ...OF, version: 1 }) };
    const text = words(values as Partial<Plugin>, { ranks, risk, revenue } as Partial<PluginDetails>);
    expect(text).toContain('Rank in Design 9 of 1,312 · 10,001+ in the store');
    expect(text).toContain('Price Free with paid extras Permission risk High low until 25 Sept 2026');
    expect(text).toContain('Updated 64 d ago 25 Sept, version 6.0 Revenue a year (est.) $12k–90k about $34k');
  });

  test('have the rating since the owner changed, from 30 reviews on', () => {
    const since = (stars: number[]) =>
      words({ rating: number(4.3), ratingCount: number(2814) }, {}, { day: '2026-09-14', stars });
    expect(since([20, 0, 0, 0, 10])).toContain('2.8k ratings · 2.33 since 14 Sep');
    expect(since([20, 0, 0, 0, 9])).toContain('2.8k ratings Price');
  });
});

describe('the numbers beside the seven facts', () => {
  const meaning = (label: string) => ({ label, meaning: '' });
  const words = (values: Partial<Plugin>) => {
    const numbers = { users: meaning('Installs'), downloads: meaning('Downloads') };
    const info = { ...INFO, primaryMetric: 'users', numbers } as unknown as MarketplaceInfo;
    const facts = moreNumbers(plugin({ downloadsChange30d: null, ...values }), info);
    return facts.map(({ label, note }) => [label, note].filter(Boolean).join(' '));
  };

  test('are the counts that are not the primary one, with their changes', () => {
    expect(words({ users: number(5), downloads: number(7) })).toEqual([
      'Downloads as counted by the store, 20 Nov 2026',
      'Downloads, 30 days',
    ]);
    expect(words({ users: number(5) })).toEqual(['Downloads']);
  });

  test('say how many support threads are resolved', () => {
    const threads = (all: number | null, resolved: number | null) => {
      const counts = {
        supportThreads: reportedNumber({ value: all, ...OF }),
        supportThreadsResolved: reportedNumber({ value: resolved, ...OF }),
      };
      const fact = extraFacts(plugin(counts), { supportThreads: meaning('Threads') })[0];
      return [wordsOf(<p>{fact?.value}</p>), fact?.note];
    };
    expect(threads(15, 12)).toEqual(['12 of 15', 'resolved, in the two months to 20 Nov 2026']);
    expect(threads(15, null)).toEqual(['15', 'in the two months to 20 Nov 2026']);
    expect(threads(0, 0)).toEqual(['None', 'in the two months to 20 Nov 2026']);
    expect(threads(null, null)[0]).toContain('unknown');
  });

  test('have the place in the store’s list, and say where it is paid for', () => {
    const place = (values: Partial<Plugin>) =>
      words({ users: number(5), ...values }).filter((one) => one.includes('Place'));
    expect(place({ rank: number(7), placement: 'sponsored' })).toEqual([
      'Place in the store’s list sponsored: the place is paid for',
    ]);
    expect(place({ rank: null, placement: 'featured' })).toEqual(['Place in the store’s list']);
    expect(place({ rank: null, placement: null })).toEqual([]);
  });
});

test('a review has the version that it is about, and the day of the reply', () => {
  const review = { stars: 4, text: 'Good', day: OF.day, version: '1.2', hasReply: true, repliedOn: '2026-11-21' };
  const none = { ...review, text: 'Fine', version: null, hasReply: false, repliedOn: null };
  const of = plugin({ ratingDistribution: null, textReviewCount: number(321) });
  const words = wordsOf(<Reviews plugin={of} reviews={[review, none]} storeTitle="Toy" />);
  expect(words).toContain('The store has 321 reviews with a text.');
  expect(words).toContain('Good The developer replied on 21 Nov 2026. of version 1.2, 20 Nov 2026');
  expect(words).toMatch(/Fine 20 Nov 2026$/);
});
