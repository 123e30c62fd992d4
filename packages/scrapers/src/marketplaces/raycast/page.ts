/** Builds the feed of www.raycast.com, for tests and sample stores. */

const SITE = 'https://www.raycast.com';

/** What the store knows of an extension. */
export interface ItemFacts {
  /** The author and the name, as its address has them: `moss-works/moss-search`. */
  id: string;
  name: string;
  summary: string;
  /** Last part of the address of its icon. */
  image: string;
  /** ISO 8601, UTC. */
  releasedAt: string;
  author: { handle: string; name: string };
}

/** The body of the feed: indented JSON. */
export function feed(items: ItemFacts[]): string {
  const channel = {
    version: 'https://jsonfeed.org/version/1',
    title: 'Sample Store - Latest',
    home_page_url: 'https://raycast.com',
    description: 'Sample data: nothing here exists.',
    icon: 'https://raycast.com/favicon.png',
  };
  return JSON.stringify({ ...channel, items: items.map(item) }, null, 4);
}

/** One item of the feed. */
export function item(facts: ItemFacts) {
  const address = `${SITE}/${facts.id}`;
  return {
    id: address,
    url: address,
    title: facts.name,
    summary: facts.summary,
    image: `https://files.raycast.com/${facts.image}`,
    date_modified: facts.releasedAt,
    author: { name: facts.author.name, url: `${SITE}/${facts.author.handle}` },
  };
}
