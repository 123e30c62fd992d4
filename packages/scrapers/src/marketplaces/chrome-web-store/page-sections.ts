import { escapeHtml, longDate } from '../../shared/page-markup.ts';
import type { ItemFacts, ReviewFacts } from './page-facts.ts';
import { ratingsText } from './page-rounding.ts';

/** A titled part of the page. */
export function section({ layout }: ItemFacts, title: string, content: string): string {
  return `<section class="${layout.section}"><div class="${layout.sectionHead}"><h2 class="${layout.sectionTitle}">${title}</h2></div><div>${content}</div></section>`;
}

/** The average in stars, and the newest reviews with their authors. */
export function ratings(facts: ItemFacts, reviews: ReviewFacts[]): string {
  const stars = (facts.rating ?? 0).toFixed(1).replace('.0', '');
  const shown = reviews.map(
    (review) =>
      `<section class="T7rvce"><img src="${review.avatar}" class="ZmDEud" alt="Review&#39;s profile picture"><h3 class="PCeALe"><span class="LfYwpe">${review.author}</span><div class="B1UG8d" role="img" aria-label="${review.stars} stars"></div><span class="ydlbEf">${longDate(review.day)}</span></h3><p class="fzDEpf">${escapeHtml(review.text)}</p></section>`,
  );
  return `<c-wiz><div><section class="${facts.layout.section} Yemige"><h2 class="${facts.layout.sectionTitle} Yemige"><span class="GlMWqe">${stars} out of 5<div class="B1UG8d or8rae" role="img" aria-label="${stars} stars"></div></span><span class="PmmSTd">${ratingsText(facts.ratingCount)}</span></h2><div class="NV6quc">${shown.join('')}</div></section></div></c-wiz>`;
}

/** Version, day of update, size, languages, developer. */
export function details(facts: ItemFacts): string {
  const { layout } = facts;
  const row = (label: string, value: string, name = '') =>
    `<li class="${layout.row}"><div class="${layout.rowLabel}">${label}</div><div${name && ` class="${name}"`}>${value}</div></li>`;
  const languages = facts.languages.length === 1 ? facts.languages[0] : `${facts.languages.length} languages`;
  const address = facts.address
    ? `<div class="C2WXF">${escapeHtml(facts.legalName ?? '')}<br>${facts.address}</div>`
    : '';
  const site = facts.website ? `<a href="${facts.website}" target="_blank" class="XQ8Hh">Website</a>` : '';
  const email = facts.email
    ? `<details><summary>Email</summary><div class="${layout.email}">${facts.email}</div></details>`
    : '';
  return `<ul class="${layout.list}">${[
    row('Version', facts.version, layout.version),
    row('Updated', longDate(facts.updatedOn)),
    `<li class="${layout.row}"><div><a href="./detail/${facts.id}/report" target="_blank">Flag concern</a></div></li>`,
    facts.website ? '' : row('Offered by', escapeHtml(facts.developer)),
    row('Size', facts.size),
    row('Languages', `<div>${languages}</div>`),
    row('Developer', `<div>${address}${site}${email}</div>`),
    facts.isTrader
      ? row('Trader', 'This developer has identified itself as a trader.')
      : row('Non-trader', 'This developer has not.'),
  ].join('')}</ul>`;
}

/** What the developer declares of the data that the item collects, in words. */
export function privacy(facts: ItemFacts): string {
  if (!facts.disclosed) return '<p>The developer has not provided any information about your data.</p>';
  const policy = facts.privacyUrl
    ? `<p class="Ur1jzc">More in the developer's <a href="${facts.privacyUrl}" target="_blank" class="rsXMwb">privacy policy</a>.</p>`
    : '';
  if (facts.disclosed.length === 0) return `<p>The developer will not collect or use your data.</p>${policy}`;
  const kinds = facts.disclosed.map((code) => `<span class="PuNHYb">${KINDS_OF_DATA[code - 1]}</span>`);
  return `${policy}<h3>${escapeHtml(facts.name)} handles the following:</h3><div>${kinds.join('')}</div>`;
}

const KINDS_OF_DATA = [
  'Personally identifiable information',
  'Health information',
  'Financial and payment information',
  'Authentication information',
  'Personal communications',
  'Location',
  'Web history',
  'User activity',
  'Website content',
];

export function support(facts: ItemFacts): string {
  const site = facts.supportUrl
    ? `visit the developer's <a href="${facts.supportUrl}" class="YeLZxd" target="_blank">support site</a>`
    : 'open this page on your desktop browser';
  return section(facts, 'Support', `<p class="kcASRe">For help with questions, suggestions, or problems, ${site}</p>`);
}
