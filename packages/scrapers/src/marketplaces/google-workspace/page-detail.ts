import { escapeHtml, longDate } from '../../shared/page-markup.ts';
import { detailBlocks } from './page-data.ts';
import { type AppFacts, addressOf, installsText, type ReviewFacts } from './page-facts.ts';
import { reviewsTab } from './page-reviews.ts';
import { document } from './page-shell.ts';

/** The page of one app. */
export function detailPage(facts: AppFacts, reviews: ReviewFacts[]): string {
  const main = detailMain(facts, reviews);
  return document(facts.name, addressOf(facts), main, detailBlocks(facts, reviews), facts.viewer);
}

/** The visible part of an app's page. */
export function detailMain(facts: AppFacts, reviews: ReviewFacts[]): string {
  return `<c-wiz jsrenderer="VkWpnc" class="zQTmif SSPGKf eejsDc" data-p="%.@.${facts.id},[0],1]"><div class="Hr1dpb"><c-wiz jsrenderer="WCO1A"><div class="mGJQPd">${top(facts)}<div>${overview(facts)}${permissions(facts)}${reviewsTab(facts, reviews)}</div></div></c-wiz></div></c-wiz>`;
}

function top(facts: AppFacts): string {
  const name = escapeHtml(facts.name);
  return `<div class="oPwrAb PUID4" data-app-id="${facts.id}" itemscope itemtype="//schema.org/SoftwareApplication"><meta itemprop="applicationCategory" content="For Google Apps"/><div class="Ao8Wue"><img src="${facts.icon}" class="TS9dEf" alt="App Icon"/><div class="VQKxxd"><div class="GAWbc"><div data-tooltip="${name}" class="eqVmXb" aria-label="${name}" role="tooltip"><span class="BfHp9b" itemprop="name">${name}</span></div></div><div class="kmwdk">${escapeHtml(facts.summary)}</div><div class="k0GO3"><div class="L6OhW"><span style="margin-right: 5px">By:</span>${developerLink(facts)}</div><div class="bVxKXd"><span style="margin-right: 5px">Listing updated:</span>${longDate(facts.updatedOn)}</div></div></div></div><div class="OnOJkc mKPnad"><div class="AW3xue">This application requires administrator privileges to be installed.&nbsp;<a target="_blank" href="https://support.google.com/a?p=marketplace-messages" class=" DmgOFc Sm1toc" aria-label="Learn more about the installation error message">Learn more${OPEN}</a></div></div><div class="ebrG6d">${hosts(facts)}<div class="rbHGud">${rating(facts)}${installs(facts)}</div></div></div>`;
}

function hosts({ worksWith }: AppFacts): string {
  if (!worksWith) return '';
  const icons = worksWith.map(
    ({ name }) =>
      `<div data-tooltip="This app works with ${name}" class="eqVmXb" aria-label="This app works with ${name}" role="tooltip"><div class="WT0qsd"><img class="W7Dtjd" src="https://fonts.gstatic.com/s/i/productlogos/sample/192px.svg" alt="${name} icon"></div></div>`,
  );
  return `<div class="pBzYke"><span style="margin-right: 10px">Works with:</span>${icons.join('')}</div>`;
}

/** The number of installs, rounded. */
export function installs(facts: AppFacts): string {
  const shown = installsText(facts);
  return `<div class="EqjhYe"><svg></svg><div aria-label="${shown} users have installed this app.">${shown}</div></div>`;
}

/**
 * The developer after "By:"; with a site the name is a link, and the icon's name follows it without
 * a blank.
 */
export function developerLink({ developerSite, developer }: AppFacts): string {
  const name = escapeHtml(developer);
  if (!developerSite) return name;
  return `<a target="_blank" href="${developerSite}" class=" DmgOFc Sm1toc">${name}${OPEN}</a>`;
}

/** The average in stars and the number of ratings, without which it is 0. */
export function rating({ rating, ratingCount, name }: AppFacts): string {
  const stars = rating === null ? '0' : String(Math.round(rating * 10) / 10);
  return `<div class="FVxGQ" itemprop="aggregateRating" itemscope itemtype="//schema.org/AggregateRating"><div class="SGKHgf"><div data-tooltip="Average rating: ${stars} stars" class="eqVmXb" aria-label="Average rating: ${stars} out of 5. ${ratingCount} users rated this item." role="tooltip">${'<svg></svg>'.repeat(5)}</div><meta itemprop="ratingValue" content="${stars}"/><meta itemprop="worstRating" content="0"/><meta itemprop="bestRating" content="5"/><div itemprop="itemReviewed" itemscope><meta itemprop="name" content="${escapeHtml(name)}"/></div></div><div aria-hidden="true" class=""><span itemprop="ratingCount" style="margin-left: 4px">${ratingCount}</span></div></div>`;
}

function overview(facts: AppFacts): string {
  const pictures = facts.screenshots.map(
    (address) => `<div class="B4UAZe"><img src="${address}" class="ec1OGc"/></div>`,
  );
  const videos = facts.videos.map(
    (id) =>
      `<div class="B4UAZe"><iframe class="ec1OGc" src="https://www.youtube.com/embed/${id}?enablejsapi=1"></iframe></div>`,
  );
  return `<div role="tabpanel" aria-labelledby="overviewTab"><span jsslot><div class="eBVEsd"><div class="wA18Td">${pictures.join('')}${videos.join('')}</div><div class="u5Rqec"><div class="QGRhGc">Overview</div><div class="NJ5RBb"><pre class="nGA4ed">${escapeHtml(facts.description)}</pre></div></div><div class="G7Tvt"><div class="Yni9Cc">Additional information</div><div class="ouBlDd">${[
    row('sell', 'Pricing', `<span class="P0vMD">${facts.price.label}</span>`),
    row('code', 'Developer', developerRow(facts)),
    linkRow('email', 'Support', facts.supportUrl),
    linkRow('lock', 'Privacy policy', facts.privacyUrl),
    linkRow('description', 'Terms of service', facts.termsUrl),
    row('flag', 'Report', '<span class="P0vMD"><a href="#" class="otnqUc">Flag as inappropriate</a></span>'),
  ].join('')}</div></div></div></span></div>`;
}

/** The developer in the row of that name. */
export function developerRow({ developer, trader }: AppFacts): string {
  return `<div class="hZLD0c"><span class="nWIEC">${escapeHtml(developer)}</span>${TRADER[trader]}</div>`;
}

const TRADER = [
  '<span class="uvEeJf">Trader status unspecified</span>',
  '<button aria-label="More details about developer trader information"><i>info</i></button>',
  '<span class="uvEeJf">Non-trader</span>',
] as const;

function row(icon: string, label: string, value: string): string {
  return `<div class="LyKiHf"><div class="iCyPie"><i class="google-material-icons" aria-hidden="true">${icon}</i></div><div class="TqR3je"><span class="Fejld">${label}</span>${value}</div></div>`;
}

function linkRow(icon: string, label: string, address: string): string {
  if (!address) return '';
  const what = label === 'Support' ? 'support policy' : label.toLowerCase();
  return row(
    icon,
    label,
    `<span class="uhepde"><div data-tooltip="${address}" class="eqVmXb" aria-label="${address}" role="tooltip"><a target="_blank" href="${address}" class=" DmgOFc Sm1toc" aria-label="Learn more about the developer&#39;s ${what}">Learn more${OPEN}</a></div></span>`,
  );
}

function permissions(facts: AppFacts): string {
  const name = escapeHtml(facts.name);
  const rows = facts.scopes.map(
    ({ address, text }, n) =>
      `<div jsdata="gl8KFd;${address};${11 + n}" class="NQ8btd"><div class="lstzc"><img class="QaK9Yb" src="https://fonts.gstatic.com/s/i/productlogos/sample/192px.svg" alt=""/><span class="jyBTLc">${escapeHtml(text)}</span></div></div>`,
  );
  return `<div role="tabpanel" aria-labelledby="permissionsTab" style="display: none;"><span jsslot><div class="MHORpe"><div class="RBRh2e"><strong>${name}</strong> will ask for the permissions shown below.</div><div class="wrzTpc"><div class="T8bt7c"><span class="QuUJaf">${name}</span> will need access to your Google account</div>${rows.join('')}</div></div></span></div>`;
}

const OPEN = '<i class="google-material-icons bmrmhd" aria-hidden="true">open_in_new</i>';
