import type { MarketplaceInfo } from '@pi/domain';
import {
  derivedChange,
  type OwnerPeriod,
  type Plugin,
  type PluginContent,
  type PluginDetails,
  reportedGroup,
  reportedNumber,
} from '@pi/domain/api';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { extraFacts } from './extra-facts.tsx';
import { Gallery } from './gallery.tsx';
import { HandsNotice } from './hands-notice.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Permissions } from './permissions.tsx';
import { PluginKeyFacts } from './plugin-key-facts.tsx';
import { RatingDistribution } from './rating-distribution.tsx';
import { Reviews } from './reviews.tsx';
import { StatusNotice } from './status-notice.tsx';

const OF = { day: '2026-11-20', source: 'toy' };
const INFO = { name: 'toy', title: 'Toy', imageHosts: ['img.example'] } as unknown as MarketplaceInfo;
const number = (value: number) => reportedNumber({ value, ...OF });
const NO_NUMBERS = { users: null, usersChange30d: null, downloads: null, weeklyDownloads: null, githubStars: null };
const plugin = (values: Partial<Plugin> = {}) =>
  ({ url: 'https://toy.example/a', ...NO_NUMBERS, lastSeenOn: OF.day, ...values }) as Plugin;
const content = (values: Partial<PluginContent>): PluginContent => ({ url: '', name: 'A', ...values });

/** What a reader sees of a part of the page. */
function wordsOf(part: ReactElement): string {
  return renderToStaticMarkup(part)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the notice of a plugin that its store does not show', () => {
  const notice = (values: Partial<Plugin>, changes: PluginDetails['changes'] = []) =>
    wordsOf(<StatusNotice details={{ plugin: plugin(values), changes }} />);

  test('says since when a missing one was not seen, and what that means', () =>
    expect(notice({ status: 'missing', missingSince: '2026-11-21' })).toMatch(
      /^Not seen since 20 Nov 2026 : the store was read from 21 Nov 2026 on, but did not show it\. It may be gone/,
    ));

  test('says why one is delisted', () => {
    const changes = [
      { day: '2026-11-22', kind: 'delisted' as const, before: null, after: 'closed', details: null, daysTo: null },
    ];
    expect(notice({ status: 'delisted', delistedOn: '2026-11-22' }, changes)).toContain(
      'No longer listed since 22 Nov 2026: closed.',
    );
  });

  test('is not there for a listed one', () => expect(notice({ status: 'listed' })).toBe(''));
});

describe('the notice of a change of hands', () => {
  const renamed = { day: '2026-07-09', kind: 'renamed' as const, before: 'A', after: 'B', details: null, daysTo: null };
  const sold = { ...renamed, day: '2026-07-08', kind: 'owner_changed' as const };

  test('says when, between whom, and what followed', () => {
    const daysTo = { permission_added: 1, price_changed: null, version_released: null };
    expect(wordsOf(<HandsNotice changes={[renamed, { ...sold, daysTo }]} owners={[]} />)).toBe(
      'Changed hands on 8 Jul 2026 : A → B; first new permission 1 day later.',
    );
  });

  test('says that it is only possible where little speaks for it', () => {
    const details = { confidence: 0.5, changed: [{ field: 'name' as const, before: 'A', after: 'B' }], kept: [] };
    expect(wordsOf(<HandsNotice changes={[{ ...sold, details }]} owners={[]} />)).toBe(
      'Possibly changed hands on 8 Jul 2026 : A → B (name; confidence 50 %).',
    );
  });

  test('says of another product that it is one', () =>
    expect(wordsOf(<HandsNotice changes={[{ ...sold, kind: 'taken_over' }]} owners={[]} />)).toBe(
      'Changed hands on 8 Jul 2026 . Another product now has this address: “B” replaced “A”.',
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
    const notice = (owners: OwnerPeriod[]) => renderToStaticMarkup(<HandsNotice changes={[sold]} owners={owners} />);
    expect(notice([owner, buyer])).toMatch(/2026<\/strong> from <a [^>]*href="\/companies\/acme">Acme<\/a> to B\./);
    expect(notice([{ ...owner, to: null }])).toMatch(/2026<\/strong>: A → B\./);
  });

  test('is not there where nothing changed hands', () =>
    expect(wordsOf(<HandsNotice changes={[renamed]} owners={[]} />)).toBe(''));
});

describe('ratings by stars', () => {
  const ratings = (values: number[] | null) =>
    wordsOf(<RatingDistribution distribution={reportedGroup({ values, ...OF })} />);

  test('are counts and shares, 5 stars first', () =>
    expect(ratings([1, 0, 0, 49, 950])).toMatch(
      /^1,000 ratings, as of 20 Nov 2026 5 ★ stars 950 95 % .* 1 ★ stars 1 &lt; 1 %$/,
    ));

  test('are only counts where there are few', () => expect(ratings([0, 0, 0, 1, 18])).not.toContain('%'));

  test('say that there are none yet, and nothing where the store does not say', () => {
    expect(ratings([0, 0, 0, 0, 0])).toBe('No ratings yet.');
    expect(ratings(null)).toBe('');
  });
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
  const words = (values: Partial<PluginContent>, marketplace = 'toy') =>
    wordsOf(<Permissions content={content(values)} marketplace={marketplace} />);

  test('is in two groups, with the data that its developer declares to collect', () =>
    expect(words({ permissions: ['tabs'], optionalPermissions: ['history'], dataUse: ['web-history'] })).toBe(
      'What it may do Allowed on install tabs May ask for later history Data it collects, as its developer declares web history',
    ));

  test('says what is declared to be nothing, and that nothing is declared', () => {
    expect(words({ permissions: [], optionalPermissions: null, dataUse: [] })).toMatch(
      /asks for no permissions\. .* nothing later\. .* Declares to collect no data\.$/,
    );
    expect(words({ dataUse: null })).toMatch(/The developer has made no declaration\.$/);
    expect(words({})).toBe('');
  });

  test('says that Chrome extensions with an old manifest are to be removed, and no others', () => {
    expect(words({ manifestVersion: 2 }, 'chrome-web-store')).toContain('are to be removed');
    expect(words({ manifestVersion: 3 }, 'chrome-web-store')).toBe('What it may do Manifest V3');
    expect(words({ manifestVersion: 2 }, 'edge')).toBe('What it may do Manifest V2');
  });
});

describe('the facts of a listing', () => {
  const facts = (values: Partial<PluginContent>, of: Partial<Plugin> = {}) =>
    wordsOf(<ListingFacts details={{ plugin: plugin(of), content: content(values) } as PluginDetails} info={INFO} />);

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

  test('leave out what the store does not say', () =>
    expect(facts({ categories: ['a'], tags: [], worksWith: null }, { category: 'a' })).toMatch(
      /^Listing Category a Links/,
    ));
});

describe('the key facts', () => {
  const meaning = (label: string) => ({ label, meaning: '' });
  const numbers = { users: meaning('Installs'), githubStars: meaning('Stars'), supportThreads: meaning('Threads') };
  const words = (values: Partial<Plugin>) => {
    const info = { ...INFO, primaryMetric: 'users', numbers } as MarketplaceInfo;
    return wordsOf(<PluginKeyFacts plugin={plugin(values)} info={info} />);
  };

  test('begin with the stars on GitHub where the store has no other number', () => {
    expect(words({ githubStars: number(900) })).toMatch(/^Stars 900 as counted by the store, 20 Nov 2026/);
    expect(words({ githubStars: number(900), users: number(5) })).toMatch(/^Installs 5 .* Stars 900 /);
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
    expect(changeFrom(80_000)).toMatch(/unchanged = unchanged at the precision the store shows Stars/);
    expect(changeFrom(70_000)).toMatch(/▲ from 70k as the store rounds, compared with 30 days before Stars/);
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
    expect(words({ rank: number(7), placement: 'sponsored' })).toContain(
      'Place in the store’s list 7 sponsored: the place is paid for',
    );
    expect(words({ rank: null, placement: 'featured' })).toMatch(/Place in the store’s list Featured$/);
    expect(words({ rank: null, placement: null })).not.toContain('Place');
  });
});

test('a review has the version that it is about, and the day of the reply', () => {
  const review = { stars: 4, text: 'Good', day: OF.day, version: '1.2', hasReply: true, repliedOn: '2026-11-21' };
  const none = { ...review, text: 'Fine', version: null, hasReply: false, repliedOn: null };
  const of = plugin({ ratingDistribution: null, textReviewCount: number(321) });
  const words = wordsOf(<Reviews plugin={of} reviews={[review, none]} storeTitle="Toy" />);
  expect(words).toContain('The store has 321 reviews with a text.');
  expect(words).toContain('of version 1.2, 20 Nov 2026 Good The developer replied on 21 Nov 2026.');
  expect(words).toMatch(/20 Nov 2026 Fine$/);
});
