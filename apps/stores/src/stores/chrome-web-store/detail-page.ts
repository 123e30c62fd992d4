import type { SampleReview } from '../../catalogue/reviews.ts';
import { dataBlock, escapeHtml, longDate } from '../../markup.ts';
import { relatedCards } from './cards.ts';
import { detailData, reviewsData } from './detail-data.ts';
import { type Facts, KINDS } from './facts.ts';
import { ratingsText } from './rounding.ts';
import { detailRequests, page, STORE_PICTURE } from './shell.ts';

/** The page of one item, in the layout of the year it is served in. */
export function detailPage(facts: Facts, related: Facts[], reviews: SampleReview[]): string {
  const head = {
    title: `${facts.name}${facts.layout.titleSuffix}`,
    description: facts.summary,
    image: facts.icon ? `${facts.icon}=s128-rj-sc0x00ffffff` : STORE_PICTURE,
    address: `https://chromewebstore.google.com/detail/${facts.path}`,
  };
  const shownReviews = facts.layout.second === 'x1DgCd' ? reviews : [];
  const main = `<main class="LDZgRb"><div class="P2YWP">${[
    top(facts),
    screenshots(facts),
    section(
      facts,
      'Overview',
      `<div class="uORbKe"><p>${escapeHtml(facts.summary)}</p><p>${escapeHtml(facts.description)}</p></div>`,
    ),
    ratings(facts, shownReviews),
    section(facts, 'Details', details(facts)),
    section(facts, 'Privacy', privacy(facts)),
    support(facts),
    relatedCards(related),
  ].join('')}</div></main>`;
  return page(facts.layout, head, main, detailRequests(facts.layout, facts.id), blocks(facts, related, shownReviews));
}

// Recorded pages hold the two blocks in either order, numbered as they come.
function blocks(facts: Facts, related: Facts[], reviews: SampleReview[]): string {
  const second = facts.layout.second === 'x1DgCd' ? reviewsData(facts, reviews) : [];
  const detailFirst = facts.layout.year === 2024 && facts.draw('block order') < 0.5;
  const detail = dataBlock('ds:0', detailFirst ? 1 : 2, detailData(facts, related));
  const other = dataBlock('ds:1', detailFirst ? 2 : 1, second);
  return detailFirst ? detail + other : other + detail;
}

function top(facts: Facts): string {
  const name = escapeHtml(facts.name);
  const site = facts.website
    ? `<div class="kYv2db">${facts.established ? badge('By Established Publisher Badge') : ''}<a href="${facts.website}" target="_blank" class="cJI8ee">${new URL(facts.website).hostname}</a></div>`
    : '<div class="kYv2db"></div>';
  const featured = facts.featured
    ? `<div class="kYv2db">${badge('Featured Badge')}<span class="OmOMFc">Featured</span></div>`
    : '';
  return `<section class="VWBXhd"><div class="gSrP5d" id="i3"></div><section class="lwrbTd"><div class="dSsD7e"><div class="KgGEHd"><img src="${facts.icon ?? 'https://ssl.gstatic.com/chrome/webstore/images/placeholder_logo.png'}" alt="Item logo image for ${name}" class="rBxtY"><h1 class="Pa2dE">${name}</h1></div><div class="j3zrsd">${site}${featured}${rating(facts)}</div><div class="F9iKBc">${links(facts)}${usersText(facts.users)}</div></div></section></section>`;
}

function badge(label: string): string {
  return `<div class="zxgEHf"><button class="pYTkkf-Bz112c-LgbsSe" aria-label="${label}"><svg></svg></button></div>`;
}

function rating(facts: Facts): string {
  if (facts.rating === null) return '';
  return `<span class="yZ330c Qm2rpf"><span class="GvZmud"><span class="Vq0ZA">${facts.rating.toFixed(1)}</span><svg></svg><span class="qwG2Hd">(<a href="./detail/${facts.path}/reviews" class="awpk2"><p class="xJEoWe">${ratingsText(facts.ratingCount)}</p></a>)</span></span></span>`;
}

function links(facts: Facts): string {
  const { label, path } = KINDS[facts.kind];
  const kind = path ? `<a class="gqpEIe FjUAcd" href="./category/${path}">${label}</a>` : '';
  if (!facts.category) return kind;
  return `${kind}<a class="gqpEIe bgp7Ye" href="./category/extensions/${facts.category.slug}">${escapeHtml(facts.category.label)}</a>`;
}

function usersText(users: number | null): string {
  return users === null ? '' : `${users.toLocaleString('en-US')} ${users === 1 ? 'user' : 'users'}`;
}

function screenshots(facts: Facts): string {
  const slides = (facts.media ?? []).map(
    ([kind, address], n) =>
      `<div data-media-url="${escapeHtml(address)}" data-is-video="${kind === 2}" data-slide-index="${n}" class="f1Lp3c"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAP///////yH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="Item media ${n + 1} screenshot"></div>`,
  );
  return slides.length === 0 ? '' : `<section class="jSx2se"><div class="Jow2oe">${slides.join('')}</div></section>`;
}

function section({ layout }: Facts, title: string, content: string): string {
  return `<section class="${layout.section}"><div class="${layout.sectionHead}"><h2 class="${layout.sectionTitle}">${title}</h2></div><div>${content}</div></section>`;
}

function ratings(facts: Facts, reviews: SampleReview[]): string {
  const stars = (facts.rating ?? 0).toFixed(1).replace('.0', '');
  const shown = reviews.map(
    (review) =>
      `<section class="T7rvce"><img src="https://lh3.googleusercontent.com/a/sample-avatar-${review.n}" class="ZmDEud" alt="Review&#39;s profile picture"><h3 class="PCeALe"><span class="LfYwpe">${review.author}</span><div class="B1UG8d" role="img" aria-label="${review.stars} stars"></div><span class="ydlbEf">${longDate(review.day)}</span></h3><p class="fzDEpf">${escapeHtml(review.text)}</p></section>`,
  );
  return `<c-wiz><div><section class="${facts.layout.section} Yemige"><h2 class="${facts.layout.sectionTitle} Yemige"><span class="GlMWqe">${stars} out of 5<div class="B1UG8d or8rae" role="img" aria-label="${stars} stars"></div></span><span class="PmmSTd">${ratingsText(facts.ratingCount)}</span></h2><div class="NV6quc">${shown.join('')}</div></section></div></c-wiz>`;
}

function details(facts: Facts): string {
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
    facts.trader || layout.year === 2026 ? '' : row('Offered by', escapeHtml(facts.developer)),
    row('Size', facts.size),
    row('Languages', `<div>${languages}</div>`),
    row('Developer', `${address}${site}${email}`),
    facts.trader
      ? row('Trader', 'This developer has identified itself as a trader.')
      : row('Non-trader', 'This developer has not.'),
  ].join('')}</ul>`;
}

function privacy(facts: Facts): string {
  if (!facts.privacyUrl) return '<p>The publisher has disclosed nothing.</p>';
  return `<p class="Ur1jzc">More in the developer's <a href="${facts.privacyUrl}" target="_blank" class="rsXMwb">privacy policy</a>.</p>`;
}

function support(facts: Facts): string {
  const site = facts.supportUrl
    ? `visit the developer's <a href="${facts.supportUrl}" class="YeLZxd" target="_blank">support site</a>`
    : 'open this page on your desktop browser';
  return section(facts, 'Support', `<p class="kcASRe">For help with questions, suggestions, or problems, ${site}</p>`);
}
