import { answer } from '../../shared/test-response.ts';

/** Pages for tests in the formats of the Google Workspace Marketplace; all text is invented (sample data). */

export const ID = '123456789012';
export const OTHER_ID = '210987654321';

/** An app's entry; entries by position replace the sample's. */
export function entry(change: Record<number, unknown> = {}): unknown[] {
  const sample: Record<number, unknown> = {
    0: Number(ID),
    3: [
      'Leave Ledger',
      'Keeps track of leave.',
      'Sample data: a longer text.',
      'https://lh3.googleusercontent.com/sample',
      null,
      'leave_ledger',
    ],
    4: ['Ledger Works', '', 0, '1 Sample Street, Sampletown'],
    5: [12, 4.5, '103K+', 103_974],
    8: [
      '',
      'https://ledger.example.com/terms',
      'https://ledger.example.com/privacy',
      'https://help.ledger.example.com/',
      'https://ledger.example.com/',
    ],
    15: [[4, '']],
    21: [1_700_000_000, 0],
    ...change,
  };
  return Array.from({ length: 32 }, (_, position) => sample[position] ?? null);
}

const SCOPES = [
  [
    null,
    [
      [
        [null, 'See your calendars'],
        [null, 'Wants to see them'],
        'https://icons.example/a.svg',
        'https://www.googleapis.com/auth/calendar',
        true,
      ],
      [
        [null, 'Read your mail'],
        [null, 'Wants to read it'],
        'https://icons.example/b.svg',
        'https://mail.google.com/',
        true,
      ],
    ],
  ],
];
const VIEWER = [Number(ID), null, [null, ['Viewing Person', '//lh3.googleusercontent.com/face']]];

export function block(key: string, data: unknown): string {
  return `<script>AF_initDataCallback({key: '${key}', hash: '3', data:${JSON.stringify(data)}, sideChannel: {}});</script>`;
}

export function blocks(app: unknown[] = entry()): string {
  return [block('ds:8', VIEWER), block('ds:7', SCOPES), block('ds:6', [2]), block('ds:1', [app])].join('');
}

/** An app's page: markup, then the blocks. Each part can be left out or replaced. */
export function page(parts: { blocks?: string; main?: string } = {}): string {
  return `<!doctype html><html lang="en"><head></head><body><header>Viewing Person</header>${parts.main ?? main()}${parts.blocks ?? blocks()}</body></html>`;
}

export function main(
  parts: { users?: string; rating?: string; developer?: string; by?: string; pricing?: string; reviews?: string } = {},
): string {
  const icon = '<i class="google-material-icons" aria-hidden="true">open_in_new</i>';
  const link = (url: string) => `<a target="_blank" href="${url}">Learn more${icon}</a>`;
  const site = `<a href="https://ledger.example.com/about">Ledger Works${icon}</a>`;
  return `<div jsdata="UKASM;${ID};4" itemscope itemtype="//schema.org/SoftwareApplication"><img src="https://lh3.googleusercontent.com/sample" alt="App Icon"/>
<span itemprop="name">Leave Ledger</span><div class="kmwdk">Keeps track of leave.</div>
<div><span>By:</span>${parts.by ?? site}</div><div><span>Listing updated:</span>November 14, 2023</div>
${parts.rating ?? `<div aria-label="Average rating: 4.52 out of 5. 12 users rated this item."></div><meta itemprop="ratingValue" content="4.5"/><span itemprop="ratingCount">12</span>`}
<div aria-label="${parts.users ?? '103K+ users have installed this app.'}">103K+</div><pre>Sample data: a longer text.</pre>
${row('sell', 'Pricing', `<span>${parts.pricing ?? 'Free of charge with paid features'}</span>`)}
${row('code', 'Developer', parts.developer ?? `<div><span class="nWIEC">${site}</span><span>1 Sample Street</span></div>`)}
${row('email', 'Support', `<span>${link('https://help.ledger.example.com/')}</span>`)}
${row('lock', 'Privacy policy', `<span>${link('https://ledger.example.com/privacy')}</span>`)}
${row('description', 'Terms of service', `<span>${link('https://ledger.example.com/terms')}</span>`)}
<div jsdata="gl8KFd;https://www.googleapis.com/auth/calendar;11">See your calendars</div>
<div data-app-id=${ID}><div data-current-rating=0>${drawnStars(0)}</div><p>Viewing Person</p></div>${parts.reviews ?? ''}</div>`;
}

/** One review: five stars are drawn, `stars` of them filled. */
export function review(stars: string, text: string, date = 'March 1, 2024'): string {
  return `<div class="ftijEf"><div class="iLLAJe">Reviewing Person</div>${stars}<div class="wzBhKb">${date}</div><div class="bR5MYb">${text}</div></div>`;
}

/** Five stars, drawn as the store does: filled ones in grey, the others in white. */
export function drawnStars(filled: number): string {
  const star = (fill: string) =>
    `<svg tabindex="-1" viewBox="0 0 24 24" fill="${fill}"><path d="M0 0h24v24H0z" fill="none"/><path d="M12 17.27L18.18 21l-1.64-7.03z"/></svg>`;
  return Array.from({ length: 5 }, (_, index) => star(index < filled ? '#5E5E5E' : '#FFFFFF')).join('');
}

function row(icon: string, label: string, value: string): string {
  return `<div><div><i class="google-material-icons" aria-hidden="true">${icon}</i></div><div><span>${label}</span>${value}</div></div>`;
}

const REVIEWED = main({ reviews: review(drawnStars(3), 'Fine.') });

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(page({ main: REVIEWED }))], [answer(page({ blocks: '', main: REVIEWED }))]];
