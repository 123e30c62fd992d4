import type { ListingDraft } from '../../shared/checked-listing.ts';
import { rawNumber, rawRating } from '../../shared/json-value.ts';
import { findLabel, type Markup, oneLine } from '../../shared/markup.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { readable } from '../../shared/read-fields.ts';
import { rawShownDay } from '../../shared/shown-day.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { appUrl } from './app-handle.ts';
import { detailsOf } from './details.ts';
import type { SoftwareApplication } from './json-ld.ts';
import { pricingOf } from './pricing.ts';
import { shownDistribution } from './rating-distribution.ts';
import { shownReviews } from './reviews.ts';

/**
 * The listing of an app by its page, or by a page of its reviews: what the page describes to search
 * engines, and what its sections `#app-details`, `#adp-details-section` and `#adp-developer` show.
 * A page of reviews has no such sections and says less.
 */
export function listingFromPage(app: SoftwareApplication, $: Markup, handle: string, page: string): ListingDraft {
  const language = pageLanguage(page);
  const ratingCount = () => rawNumber(app.aggregateRating?.ratingCount);
  return {
    externalId: handle,
    url: appUrl(handle),
    name: app.name,
    summary: () => textOf(app.description) ?? undefined,
    description: $('#app-details [data-truncate-content-copy]').first().text().trim() || undefined,
    iconUrl: () => urlOf(app.image) ?? undefined,
    language: statedLanguage(page),
    ...detailsOf($),
    listedOn: rawShownDay(findLabel($, 'p', 'Launched').next().text(), language),
    ...developerOf(app, $),
    ...pricingOf(metaPair($, 'Pricing') ?? heroPricing($)),
    rating: () => rawRating(app.aggregateRating?.ratingValue, app.aggregateRating?.ratingCount),
    ratingCount,
    ratingDistribution: () => shownDistribution($, readable(ratingCount), language),
    reviews: shownReviews($, language),
    readFrom: 'data',
  };
}

// Never the postal address that the section shows besides.
function developerOf(app: SoftwareApplication, $: Markup): Pick<ListingDraft, 'developer' | 'privacyUrl'> {
  const section = $('#adp-developer').first();
  const isShown = section.length > 0;
  const partner = section.find('a[href*="/partners/"]').first();
  const linkLabelled = (label: RegExp) => {
    const link = section.find('a').filter((_, element) => label.test(oneLine($(element).text()) ?? ''));
    return urlOf(link.first().attr('href'));
  };
  const name = oneLine(partner.text()) ?? readable(() => app.brand);
  const developer = name && {
    name,
    externalId: /\/partners\/([^/?#]+)/.exec(partner.attr('href') ?? '')?.[1],
    email: isShown ? textOf(section.attr('data-developer-support-email')) : undefined,
    site: isShown ? linkLabelled(/^(?:developer )?website$/i) : undefined,
  };
  return { developer: developer || undefined, privacyUrl: isShown ? linkLabelled(/^privacy policy$/i) : undefined };
}

// <dt>Pricing</dt><dd><div>…</div><div>…</div></dd>: the same for screens of two widths.
function heroPricing($: Markup): string | undefined {
  const row = $('#adp-hero dt')
    .filter((_, label) => oneLine($(label).text()) === 'Pricing')
    .first()
    .next();
  const [shown = row] = row.find('div').toArray();
  return oneLine($(shown).text()) ?? undefined;
}

// <meta property="twitter:value1" content="Pricing"><meta property="twitter:data1" content="Free
// plan available">
function metaPair($: Markup, label: string): string | undefined {
  const key = $('meta[property^="twitter:value"]').filter((_, meta) => $(meta).attr('content') === label);
  const property = key.first().attr('property')?.replace('value', 'data');
  return $('meta')
    .filter((_, meta) => property !== undefined && $(meta).attr('property') === property)
    .first()
    .attr('content');
}
