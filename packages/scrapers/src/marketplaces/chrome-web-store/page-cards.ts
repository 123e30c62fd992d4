import { escapeHtml } from '../../shared/page-markup.ts';
import { type ItemFacts, pathOf } from './page-facts.ts';

/** The carousel of related items: cards that carry the same rating classes as the item itself. */
export function relatedCards(related: ItemFacts[]): string {
  if (related.length === 0) return '';
  return `<section class="aWFHBf"><h2 class="yIBOCb">Related</h2><div><div class="F3AKab" role="region" aria-label="Related items carousel">${related.map(card).join('')}</div></div></section>`;
}

function card(facts: ItemFacts, n: number): string {
  const name = escapeHtml(facts.name);
  return `<div ssk='1#${n}'><div class="cD9yc lA5Fs" ssk='32:${facts.id}'><a href="./detail/${pathOf(facts)}" class="UvhDdd"></a><div class="TS4QDe"><img src="${facts.smallTile ?? ''}" alt="" class="nc1s3c"><p class="GzKZcb" title="${name}" role="heading" aria-level="3">${name}</p>${rating(facts)}<p class="Uufqmb">${escapeHtml(facts.summary)}</p></div></div></div>`;
}

function rating(facts: ItemFacts): string {
  if (facts.rating === null) return '';
  const stars = facts.rating.toFixed(1);
  const label = `Average rating ${stars} out of 5. ${facts.ratingCount} ratings.`;
  return `<span class="yZ330c ILTMZc"><span class="GvZmud" role="img" aria-label="${label}"><span class="Vq0ZA">${stars}</span><svg></svg><span class="Y30PE">(${facts.ratingCount})</span></span></span>`;
}
