import { escapeHtml } from '../../shared/page-markup.ts';
import { type ItemFacts, KINDS, pathOf } from './page-facts.ts';
import { ratingsText } from './page-rounding.ts';

/** The first thing a visitor sees: picture, name, badges, rating, kind, users. */
export function top(facts: ItemFacts): string {
  const name = escapeHtml(facts.name);
  const site = facts.website
    ? `<div class="kYv2db">${facts.isEstablished ? badge('By Established Publisher Badge') : ''}<a href="${facts.website}" target="_blank" class="cJI8ee">${new URL(facts.website).hostname}</a></div>`
    : '<div class="kYv2db"></div>';
  const featured = facts.isFeatured
    ? `<div class="kYv2db">${badge('Featured Badge')}<span class="OmOMFc">Featured</span></div>`
    : '';
  return `<section class="VWBXhd"><div class="gSrP5d" id="i3"></div><section class="lwrbTd"><div class="dSsD7e"><div class="KgGEHd"><img src="${facts.icon ?? 'https://ssl.gstatic.com/chrome/webstore/images/placeholder_logo.png'}" alt="Item logo image for ${name}" class="rBxtY"><h1 class="Pa2dE">${name}</h1></div><div class="j3zrsd">${site}${featured}${rating(facts)}</div><div class="F9iKBc">${links(facts)}${usersText(facts)}</div></div></section></section>`;
}

function badge(label: string): string {
  return `<div class="zxgEHf"><button class="pYTkkf-Bz112c-LgbsSe" aria-label="${label}"><svg></svg></button></div>`;
}

/** The rating of the item and the number of ratings; empty without one. */
export function rating(facts: ItemFacts): string {
  if (facts.rating === null) return '';
  return `<span class="yZ330c Qm2rpf"><span class="GvZmud"><span class="Vq0ZA">${facts.rating.toFixed(1)}</span><svg></svg><span class="qwG2Hd">(<a href="./detail/${pathOf(facts)}/reviews" class="awpk2"><p class="xJEoWe">${ratingsText(facts.ratingCount)}</p></a>)</span></span></span>`;
}

function links(facts: ItemFacts): string {
  const { label, path } = KINDS[facts.kind];
  const kind = path ? `<a class="gqpEIe FjUAcd" href="./category/${path}">${label}</a>` : '';
  if (!facts.category) return kind;
  return `${kind}<a class="gqpEIe bgp7Ye" href="./category/extensions/${facts.category.slug}">${escapeHtml(facts.category.label)}</a>`;
}

/** The number of users; empty where there is none. */
export function usersText({ users }: ItemFacts): string {
  return users === null ? '' : `${users.toLocaleString('en-US')} ${users === 1 ? 'user' : 'users'}`;
}

/** The carousel of pictures and clips. */
export function screenshots(facts: ItemFacts): string {
  const slides = (facts.media ?? []).map(
    ([kind, address], n) =>
      `<div data-media-url="${escapeHtml(address)}" data-is-video="${kind === 2}" data-slide-index="${n}" class="f1Lp3c"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAP///////yH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="Item media ${n + 1} screenshot"></div>`,
  );
  return slides.length === 0 ? '' : `<section class="jSx2se"><div class="Jow2oe">${slides.join('')}</div></section>`;
}
