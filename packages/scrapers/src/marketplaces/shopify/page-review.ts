import { escapeHtml, longDate } from '../../shared/page-markup.ts';
import type { AppFacts, ReviewFacts } from './page-facts.ts';

/**
 * A review with the shop that wrote it and the developer's reply.
 * @param position on the page, from 0
 */
export function reviewCard(facts: AppFacts, review: ReviewFacts, position: number): string {
  return `
<div class="tw-invisible" data-monorail-waypoint="AppStoreSurfaceWaypoint" data-waypoint-surface-detail="review-${position}"></div>
<div class="tw-pb-md md:tw-pb-lg tw-mb-md md:tw-mb-lg tw-pt-0 last:tw-pb-0 ">
  <div data-merchant-review="" data-review-content-id="${review.id}" class="lg:tw-grid lg:tw-grid-cols-4 lg:tw-gap-x-gutter--desktop">
    <div class="tw-order-1 lg:tw-order-2 lg:tw-col-span-3 tw-overflow-x-auto">
      <div class="tw-flex tw-items-center tw-justify-between tw-mb-md">
        <div class="tw-flex tw-relative tw-space-x-0.5 tw-w-[88px] tw-h-md" aria-label="${review.stars} out of 5 stars" role="img">${STARS}</div>
        <div class="tw-text-body-xs tw-text-fg-tertiary">
          ${longDate(review.day)}
        </div>
      </div>
      <div class="tw-text-body-md tw-text-fg-secondary" data-truncate-review>
        <div data-truncate-content-copy class="tw-mb-xs md:tw-mb-sm">
          <p class="tw-break-words">${escapeHtml(review.text)}</p>
        </div>
        ${SHOW_MORE}
      </div>
    </div>
    ${shop(review)}
    <div class="tw-order-last tw-flex tw-flex-col tw-items-end lg:tw-col-span-3" data-merchant-review-reply>${review.reply ? reply(facts, review.id, review.reply) : ''}</div>
  </div>
</div>`;
}

function shop({ author, country, yearsOfUse }: ReviewFacts): string {
  return `<div class="tw-order-2 lg:tw-order-1 lg:tw-row-span-2 tw-text-fg-tertiary  tw-text-body-xs">
      <div class="tw-text-heading-xs tw-text-fg-primary tw-overflow-hidden" title="${author}">
        ${author}
      </div>
          <div>${country}</div>
            <div>Over ${yearsOfUse} year${yearsOfUse === 1 ? '' : 's'} using the app</div>
    </div>`;
}

/** The links to the reviews with so many stars; none where nobody has rated. */
export function starLinks({ handle, distribution, ratingCount }: AppFacts): string {
  if (ratingCount === 0) return '';
  const rows = distribution.map((count, index) => {
    const stars = index + 1;
    const share = Math.round((count / ratingCount) * 100);
    return `<li><span class="tw-sr-only">${share}% of ratings are ${stars} stars</span><div><a aria-label="${count} total reviews" href="/${handle}/reviews?ratings%5B%5D=${stars}"><span>${count}</span></a></div></li>`;
  });
  return `<ul>${rows.reverse().join('')}</ul>`;
}

/** The developer's reply to a review. */
export function reply({ developer }: AppFacts, id: number, { text, day }: { text: string; day: string }): string {
  return `
  <div id="review-reply-${id}" class="tw-border-l tw-border-solid tw-border-fg-disabled">
    <div class="tw-ml-md">
      <div><div class="tw-text-body-xs tw-text-fg-tertiary tw-mb-sm">
          ${escapeHtml(developer)} replied
          ${longDate(day)}
      </div></div>
      <div class="tw-text-body-sm tw-text-fg-tertiary" data-reply-id="${id}" data-truncate-review="175">
          <div class="tw-space-y-md" data-truncate-content-copy>
            <p>${escapeHtml(text)}</p>
          </div>
          ${SHOW_MORE}
      </div>
    </div>
  </div>`;
}

const STARS =
  '<svg class="tw-fill-fg-primary tw-w-md tw-h-md" viewBox="0 0 16 15" fill="none" xmlns="http://www.w3.org/2000/svg"></svg>'.repeat(
    5,
  );
const SHOW_MORE =
  '<button name="button" type="submit" data-truncate-content-toggle="" class="tw-mt-sm tw-hidden">Show more</button>';
