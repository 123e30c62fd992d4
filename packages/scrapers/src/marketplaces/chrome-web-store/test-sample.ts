import { answer } from '../../shared/test-response.ts';

/** Pages for tests in the formats of the Chrome Web Store; all text is invented (sample data). */

export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const OTHER_ID = 'ponmlkjihgfedcbaponmlkjihgfedcba';

const MANIFEST = `\ufeff{
  // asks for little
  "manifest_version": 3,
  "permissions": ["storage", "tabs", "storage"],
  "host_permissions": ["https://*.example.com/*"],
  "optional_permissions": ["history"],
}`;

/** An item array `data[0]`; entries by position replace the sample's. */
export function item(change: Record<number, unknown> = {}): unknown[] {
  const sample = [
    ID,
    'https://lh3.googleusercontent.com/sample-icon',
    'Tab Gardener',
    4.25,
    1234,
    null,
    'Keeps your tabs tidy.',
    'gardener.example.com',
    true,
    true,
    null,
    ['productivity/workflow', null, 4],
    1,
    null,
    30_000,
    true,
    null,
    [1_600_000_000, 5_000_000],
    MANIFEST,
  ];
  return patched(sample, change);
}

/** A detail answer; entries by position replace the sample's. */
export function detail(change: Record<number, unknown> = {}): unknown[] {
  const sample = {
    0: item(),
    6: 'Sample data: a longer text about gardening tabs.',
    10: [
      'hello@example.com',
      '1 Sample Street\nSampletown',
      null,
      null,
      null,
      'Gardener Tools',
      null,
      'Gardener Tools GmbH',
    ],
    13: '2.4.1',
    14: [1_700_000_000, 0],
    15: '1.31MiB',
    16: ['English', 'Deutsch'],
    26: 'https://gardener.example.com/help',
    33: 'https://gardener.example.com/privacy',
  };
  return patched([], { ...sample, ...change });
}

export const REVIEWS = [
  ['token'],
  [['review-1', ['Reviewing Person', 'https://lh3.googleusercontent.com/face'], 4, 'Tidy enough.', [1_700_100_000, 0]]],
  [1],
];

/** A detail page of the new design: markup, then the blocks. Each part can be left out or replaced. */
export function page(parts: { blocks?: string; main?: string; language?: string; services?: string } = {}): string {
  return `<!doctype html><html lang="${parts.language ?? 'en'}" dir="ltr"><head><style>.Vq0ZA{color:red}</style>
<link rel="canonical" href="https://chromewebstore.google.com/detail/tab-gardener/${ID}">
<meta property="og:title" content="Tab Gardener - Chrome Web Store"><meta property="og:description" content="Keeps your tabs tidy.">
<script>${parts.services ?? services()}</script></head><body><div>${parts.main ?? main()}</div>${parts.blocks ?? blocks()}</body></html>`;
}

export function services(): string {
  return `var AF_dataServiceRequests = {'ds:0' : {id:'xY2Ddd',request:["${ID}"]},'ds:1' : {id:'x1DgCd',request:["${ID}",[3],2]}};`;
}

export function blocks(answer: unknown = detail(), reviews: unknown = REVIEWS): string {
  return block('ds:1', reviews) + block('ds:0', answer);
}

export function block(key: string, data: unknown): string {
  return `<script>AF_initDataCallback({key: '${key}', hash: '1', data:${JSON.stringify(data)}, sideChannel: {}});</script>`;
}

/** The visible part; the related item below carries a rating that is not this extension's. */
export function main(
  parts: { rating?: string; line?: string; details?: [label: string, value: string][]; name?: string } = {},
): string {
  const rating =
    parts.rating ??
    `<span class="Vq0ZA">4.3</span><a href="./detail/tab-gardener/${ID}/reviews"><p class="xJEoWe">1.2K ratings</p></a>`;
  const details = parts.details ?? [
    ['Version', '2.4.1'],
    ['Updated', 'November 14, 2023'],
    ['Size', '1.31MiB'],
  ];
  return `<main><section><section><img src="https://lh3.googleusercontent.com/sample-icon=s60"><h1 class="Pa2dE">${parts.name ?? 'Tab Gardener'}</h1>
${rating}<div class="F9iKBc"><a href="./category/extensions">Extension</a><a href="./category/extensions/productivity/workflow">Workflow</a>${parts.line ?? '30,000 users'}</div>
</section></section><section><h2>Details</h2><ul>${details.map(([label, value]) => `<li><div>${label}</div><div>${value}</div></li>`).join('')}
<li><div>Developer</div><div><a href="https://gardener.example.com" target="_blank">Website</a><details><summary>Email</summary><div>hello@example.com</div></details></div></li></ul></section>
<section><h2>Promoted</h2><span class="Vq0ZA">2.2</span><p class="xJEoWe">77 ratings</p></section>
<section><h2>Related</h2><a href="./detail/other/${OTHER_ID}"><span class="Vq0ZA">1.1</span><p class="xJEoWe">99 ratings</p></a></section></main>`;
}

/** A page of the design before November 2023. */
export function oldPage(meta: Record<string, string> = {}): string {
  const values = {
    name: 'Tab Gardener',
    image: 'https://lh6.googleusercontent.com/sample-icon',
    version: '1.0.2',
    price: '$0',
    interactionCount: 'UserDownloads:22,385',
    ratingValue: '3.75',
    ratingCount: '64',
    ...meta,
  };
  const metas = Object.entries(values).map(([name, value]) => `<meta itemprop="${name}" content="${value}" />`);
  return `<!DOCTYPE html><html><head><link rel="canonical" href="https://chrome.google.com/webstore/detail/tab-gardener/${ID}"/></head><body>
<noscript><div itemscope itemtype="http://schema.org/WebApplication">${metas.join('')}<h1>Tab Gardener</h1>
<span class="x">offered by <a href="https://gardener.example.com">Gardener Tools</a></span><div itemprop="description">Keeps your tabs tidy.</div><pre>Sample data.</pre>
<span>Updated:</span>&nbsp;<span>January 17, 2014</span><br><span>Size:</span>&nbsp;<span>102KB</span></div></noscript></body></html>`;
}

function patched(sample: unknown[], change: Record<number, unknown>): unknown[] {
  const result = [...sample];
  for (const [position, value] of Object.entries(change)) result[Number(position)] = value;
  return Array.from(result, (value) => value ?? null);
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(page())], [answer(page({ blocks: '' }))], [answer(oldPage())]];
