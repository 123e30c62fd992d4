import { escapeHtml, longDate } from '../../shared/page-markup.ts';
import { type AppFacts, addressOf, type PlanFacts, type ReviewFacts, STORE } from './page-facts.ts';
import { reviewCard, starLinks } from './page-review.ts';
import { appDescription, document } from './page-shell.ts';

/** The page of an app. */
export function appPage(facts: AppFacts, reviews: ReviewFacts[]): string {
  const title = `${facts.name} - ${facts.summary} | Shopify App Store`;
  const app = appDescription(facts, facts.summary);
  return document(facts, { title, canonical: addressOf(facts), app, card: 'app' }, sections(facts, reviews));
}

/** The sections of an app's page. */
export function sections(facts: AppFacts, reviews: ReviewFacts[]): string {
  return [hero(facts), details(facts), rows(facts), pricing(facts), reviewsOf(facts, reviews), developer(facts)].join(
    '\n',
  );
}

function hero({ name, icon, isBuiltForShopify, pricing }: AppFacts): string {
  const badge = isBuiltForShopify ? '<div class="built-for-shopify-badge-container">Built for Shopify</div>' : '';
  return `<section id="adp-hero"><img src="${icon}" alt=""><h1>${escapeHtml(name)}</h1>
<dl><div><dt>Pricing</dt><dd><div>${pricing.label}</div></dd></div></dl>${badge}</section>`;
}

// With the pictures of phones, which show the same once more.
function rows({ categories, languages, screenshots, videos, worksWith }: AppFacts): string {
  const pictures = screenshots.map((address) => `<img src="${address}?height=900&width=1600" alt="">`);
  const phones = screenshots.map((address) => `<img src="${address.replace('/desktop_', '/mobile_')}" alt="">`);
  const players = videos.map((id) => `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`);
  const links = categories.map(({ path, title }) => `<a href="${STORE}/categories/${path}/all">${title}</a>`);
  const hosts = worksWith.map((name) => `<li>${escapeHtml(name)}</li>`);
  return `<section id="adp-details-section">${[...pictures, ...phones, ...players].join('')}
${languages.length > 0 ? `<div><p>Languages</p><p>${inWords(languages)}</p></div>` : ''}
${hosts.length > 0 ? `<div><p>Works with</p><ul>${hosts.join('')}</ul></div>` : ''}
<div><p>Categories</p><div>${links.join('')}</div></div></section>`;
}

function inWords(names: string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length > 0 ? `${others.reverse().join(', ')}, and ${last}` : last;
}

function details({ description, features, summary }: AppFacts): string {
  const listed = Array.from({ length: features }, (_, n) => `<li>Sample feature ${n + 1}</li>`).join('');
  return `<section id="app-details"><h2>${escapeHtml(summary)}</h2><p data-truncate-content-copy>${escapeHtml(description)}</p><ul>${listed}</ul></section>`;
}

function pricing({ pricing }: AppFacts): string {
  return `<section id="adp-pricing"><h2>Pricing</h2>${pricing.plans.map(planCard).join('')}</section>`;
}

function planCard({ name, price, trial }: PlanFacts): string {
  const more = trial ? `<p>${trial}</p>` : '';
  return `<div class="tw-snap-center"><div class="app-details-pricing-plan-card"><div class="app-details-pricing-plan-card__head" data-pricing-component-target="cardHeading"><p data-test-id="name">${name}</p><div data-pricing-component-target="cardHeadingPrice"><h3 class="app-details-pricing-format-group" aria-label="${price}"><span>${price}</span></h3></div></div><ul data-test-id="features"><li>Sample feature 1</li></ul></div>${more}</div>`;
}

function reviewsOf(facts: AppFacts, reviews: ReviewFacts[]): string {
  const cards = reviews.map((review, n) => reviewCard(facts, review, n)).join('');
  const link = reviews.length > 0 ? `<a href="/${facts.handle}/reviews">All reviews</a>` : '';
  return `<section id="adp-reviews"><h2>Reviews (${facts.ratingCount.toLocaleString('en')})</h2>${starLinks(facts)}${cards}${link}</section>`;
}

// With a postal address, which parsers have to drop.
function developer(facts: AppFacts): string {
  const { site, privacyUrl, supportEmail } = facts;
  const email = supportEmail ? ` data-developer-support-email="${supportEmail}"` : '';
  const website = site ? `<a href="${site}">Website</a>` : '';
  const privacy = privacyUrl ? `<a href="${privacyUrl}">Privacy policy</a>` : '';
  return `<section id="adp-developer"${email}><h2>Developer</h2><p><a href="${STORE}/partners/${facts.partner}">${escapeHtml(facts.developer)}</a></p><p>1 Sample Street, Sampletown, 00000</p>${website}${privacy}<div><p>Launched</p><p>${longDate(facts.launchedOn)}</p></div></section>`;
}
