import type { ListingDraft } from '../../shared/checked-listing.ts';
import { textOf, urlOf } from '../../shared/found-value.ts';
import { foundNumber } from '../../shared/json-value.ts';
import { type Element, fullText, inside, lineOf, nextTo, ownText } from '../../shared/markup.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { appUrl } from './app-handle.ts';
import type { SoftwareApplication } from './json-ld.ts';
import { pricingOf } from './pricing.ts';
import { shownReviews } from './reviews.ts';

/**
 * The listing of an app by its page, or by a page of its reviews: what the page describes to search engines, and what
 * its sections `#app-details` and `#adp-developer` show. A page of reviews has no such sections and says less.
 */
export function listingFromPage(
  app: SoftwareApplication,
  elements: Element[],
  handle: string,
  language: string,
): ListingDraft {
  const rating = app.aggregateRating;
  return {
    externalId: handle,
    url: appUrl(handle),
    name: app.name,
    summary: textOf(app.description) ?? undefined,
    description: descriptionOf(elements),
    iconUrl: urlOf(app.image) ?? undefined,
    listedOn: shownDay(lineOf(rowValue(elements, 'Launched')) ?? '', language),
    ...developerOf(app, elements),
    ...pricingOf(metaPair(elements, 'Pricing')),
    rating: rating ? foundNumber(rating.ratingValue) : null,
    ratingCount: rating ? foundNumber(rating.ratingCount) : null,
    reviews: shownReviews(elements, language),
    readFrom: 'data',
  };
}

function section(elements: Element[], id: string): Element | undefined {
  return elements.find(({ attribs }) => attribs.id === id);
}

function descriptionOf(elements: Element[]): string | undefined {
  const details = inside(section(elements, 'app-details'));
  return fullText(details.find(({ attribs }) => 'data-truncate-content-copy' in attribs));
}

// Never the postal address that the section shows besides.
function developerOf(app: SoftwareApplication, elements: Element[]): Pick<ListingDraft, 'developer' | 'privacyUrl'> {
  const shown = section(elements, 'adp-developer');
  const links = inside(shown).filter(({ name }) => name === 'a');
  const labelled = (label: RegExp) => urlOf(links.find((link) => label.test(lineOf(link) ?? ''))?.attribs.href);
  const partner = links.find(({ attribs }) => attribs.href?.includes('/partners/'));
  const name = lineOf(partner) ?? app.brand;
  const developer = name && {
    name,
    externalId: /\/partners\/([^/?#]+)/.exec(partner?.attribs.href ?? '')?.[1],
    email: shown && textOf(shown.attribs['data-developer-support-email']),
    site: shown && labelled(/^(?:developer )?website$/i),
  };
  return { developer: developer || undefined, privacyUrl: shown && labelled(/^privacy policy$/i) };
}

/** The value beside a label, as in `<p>Launched</p><p>May 16, 2018</p>`. */
function rowValue(elements: Element[], label: string): Element | undefined {
  return nextTo(elements.find((element) => ownText(element).trim() === label));
}

// <meta property="twitter:value1" content="Pricing"><meta property="twitter:data1" content="Free plan available">
function metaPair(elements: Element[], label: string): string | undefined {
  const meta = elements.filter(({ name }) => name === 'meta');
  const key = meta.find(({ attribs }) => /^twitter:value\d$/.test(attribs.property ?? '') && attribs.content === label);
  const property = key?.attribs.property?.replace('value', 'data');
  return meta.find(({ attribs }) => property !== undefined && attribs.property === property)?.attribs.content;
}
