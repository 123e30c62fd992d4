import { escapeHtml, longDate } from '@pi/scrapers/pages';
import { between } from '../../catalogue/draw.ts';
import type { SampleReview } from '../../catalogue/reviews.ts';
import type { Facts } from './facts.ts';

/** The long texts of a plugin by heading, as HTML. Some are missing, the reviews never are. */
export function sectionsOf(facts: Facts, reviews: SampleReview[]): Record<string, string> {
  const { draw, version } = facts;
  const screenshots = between(0, 4, draw('screenshots'));
  return {
    description: descriptionHtml(facts),
    ...(draw('installation') < 0.9 && {
      installation: '<ol>\n<li>Sample data: put it where plugins are</li>\n</ol>\n',
    }),
    ...(draw('faq') < 0.7 && { faq: '<h4>Is it real?</h4>\n<p>No, it is sample data.</p>\n' }),
    ...(draw('changelog') < 0.95 && { changelog: `<h4>${version}</h4>\n<ul>\n<li>Sample data</li>\n</ul>\n` }),
    ...(screenshots > 0 && { screenshots: '<ol><li><p>Sample data.</p></li></ol>' }),
    reviews: reviews.map(reviewHtml).join(''),
  };
}

export function descriptionHtml({ description }: Facts): string {
  return description
    .split('\n\n')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br />\n')}</p>\n`)
    .join('');
}

function reviewHtml({ author, stars, text, day }: SampleReview): string {
  const rating = `<div class="wporg-ratings" aria-label="${stars} out of 5 stars" data-rating="${stars}"></div>`;
  const reviewer = `<a href="https://profiles.wordpress.org/sample/" class="reviewer-name">${author} <small>(sample)</small></a>`;
  return `<div class="review">
	<div class="review-head">
		<div class="reviewer-info">
			<div class="review-title-section">
				<h4 class="review-title">Sample review</h4>
				<div class="star-rating">${rating}</div>
			</div>
			<p class="reviewer">By ${reviewer} on <span class="review-date">${longDate(day)}</span></p>
		</div>
	</div>
	<div class="review-body">${escapeHtml(text)}</div>
</div>
`;
}
