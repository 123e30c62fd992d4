import type { FoundCompany, FoundPlugin } from '@pi/domain/api';

/** A page that a text may be for. */
export interface Suggestion {
  href: string;
  name: string;
  /** What tells it from others of its name: its marketplace, or that it is a company. */
  note: string;
}

/** What is read of the API's answer. */
export interface SearchRows {
  plugins: Pick<FoundPlugin, 'id' | 'name' | 'marketplace'>[];
  companies: Pick<FoundCompany, 'slug' | 'name'>[];
}

const MOST = 8;
const MOST_COMPANIES = 3;

/**
 * Suggestions for a text that is being typed, none where the API has no answer.
 * @param titles of marketplaces, by their names
 * @throws DOMException when the signal aborts
 */
export async function readSuggestions(
  q: string,
  titles: Record<string, string>,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/search?limit=${MOST}&q=${encodeURIComponent(q)}`, { signal });
  return response.ok ? toSuggestions(await response.json(), titles) : [];
}

/** Plugins before companies, eight at most. */
export function toSuggestions({ plugins, companies }: SearchRows, titles: Record<string, string>): Suggestion[] {
  const makers = companies.slice(0, MOST_COMPANIES);
  return [
    ...plugins.slice(0, MOST - makers.length).map(({ id, name, marketplace }) => ({
      href: `/plugins/${encodeURIComponent(id)}`,
      name,
      note: titles[marketplace] ?? marketplace,
    })),
    ...makers.map(({ slug, name }) => ({ href: `/companies/${encodeURIComponent(slug)}`, name, note: 'Company' })),
  ];
}
