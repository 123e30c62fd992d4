/** What a page of the design before November 2023 has of an item, as it writes it. */
export interface OldItemFacts {
  id: string;
  slug: string;
  name: string;
  image: string;
  version: string;
  price: string;
  interactionCount: string;
  ratingValue: string;
  ratingCount: string;
  summary: string;
  description: string;
  developer: string;
  developerSite: string;
  updated: string;
  size: string;
  /** The language of the page, and the one that the item is in. */
  language: string;
  itemLanguage: string;
  /** EXTENSION, APPLICATION or THEME. */
  itemCategory: string;
  /** `12_shopping,5_lifestyle`. */
  categories: string;
  isByGoogle: boolean;
}

const METADATA = ['name', 'image', 'version', 'price', 'interactionCount', 'ratingValue', 'ratingCount'] as const;

/**
 * A page of the design before November 2023: schema.org metadata, and a copy for readers without
 * script.
 */
export function oldPage(facts: OldItemFacts): string {
  const metadata = METADATA.map((name) => `<meta itemprop="${name}" content="${facts[name]}" />`);
  const website = `<a href="${facts.developerSite}" target="_blank">Website</a><a href="https://chrome.google.com/webstore/report/${facts.id}" target="_blank">Report Abuse</a>`;
  const address = `https://chrome.google.com/webstore/detail/${facts.slug}/${facts.id}`;
  return `<!DOCTYPE html><html lang="${facts.language}"><head><link rel="canonical" href="${address}"/></head><body>
${pageMap(facts)}<noscript><div itemscope itemtype="http://schema.org/WebApplication">${metadata.join('')}<h1>${facts.name}</h1>
<span class="x">offered by <a href="${facts.developerSite}">${facts.developer}</a></span><div><div itemprop="description">${facts.summary}</div><pre>${facts.description}</pre></div>
<div>${website}<span>Updated:</span>&nbsp;<span>${facts.updated}</span><br><span>Size:</span>&nbsp;<span>${facts.size}</span><br><span>Language:</span>&nbsp;<span>${facts.itemLanguage}</span></div></div></noscript></body></html>`;
}

function pageMap(facts: OldItemFacts): string {
  const attributes = [
    ['page_lang_safe', facts.language],
    ['item_category', facts.itemCategory],
    ['by_google', facts.isByGoogle],
    ['category', facts.categories],
  ].map(([name, value]) => `<Attribute name="${name}">${value}</Attribute>`);
  return `<!--<PageMap><DataObject type="document">${attributes.join('')}</DataObject></PageMap>-->`;
}
