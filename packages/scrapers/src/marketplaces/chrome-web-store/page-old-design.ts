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
}

const METADATA = ['name', 'image', 'version', 'price', 'interactionCount', 'ratingValue', 'ratingCount'] as const;

/**
 * A page of the design before November 2023: schema.org metadata, and a copy for readers without
 * script.
 */
export function oldPage(facts: OldItemFacts): string {
  const metadata = METADATA.map((name) => `<meta itemprop="${name}" content="${facts[name]}" />`);
  const address = `https://chrome.google.com/webstore/detail/${facts.slug}/${facts.id}`;
  return `<!DOCTYPE html><html><head><link rel="canonical" href="${address}"/></head><body>
<noscript><div itemscope itemtype="http://schema.org/WebApplication">${metadata.join('')}<h1>${facts.name}</h1>
<span class="x">offered by <a href="${facts.developerSite}">${facts.developer}</a></span><div itemprop="description">${facts.summary}</div><pre>${facts.description}</pre>
<span>Updated:</span>&nbsp;<span>${facts.updated}</span><br><span>Size:</span>&nbsp;<span>${facts.size}</span></div></noscript></body></html>`;
}
