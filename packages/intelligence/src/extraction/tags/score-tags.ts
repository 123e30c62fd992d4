import type { ExtractionSource } from '../extraction-source.ts';
import { statementsOf } from '../integrations/statements.ts';
import { meaningIn } from './is-meant.ts';
import { isPhrase, matchTags } from './tag-trie.ts';
import { BRAND_TAGS, BROAD_TAGS } from './vocabulary/broad-tags.ts';

/** A tag with what speaks for it. */
export interface ScoredTag {
  tag: string;
  score: number;
}

/** What a phrase counts by where it is. */
const WEIGHTS = { name: 10, summary: 5, storeTag: 5, part: 3, category: 3, description: 1.2 } as const;
/** How often a phrase counts within one field. */
const MOST = { name: 1, summary: 1, storeTag: 1, part: 1, category: 1, description: 3 } as const;
/** How much of a description is read: what a plugin is for is at its beginning. */
const READ = 3000;

type Field = keyof typeof WEIGHTS;

/** The tags that a listing's texts speak for, the strongest first. */
export function scoreTags(source: ExtractionSource): ScoredTag[] {
  const { name, summary, description, tags, category, categories } = source;
  const isMeant = meaningIn(source);
  const scores = new Map<string, { score: number; counts: Partial<Record<Field, number>>; order: number }>();
  add('name', name);
  add('summary', summary ?? '');
  for (const tag of tags ?? []) add(isPhrase(tag) ? 'storeTag' : 'part', tag);
  for (const one of new Set([category, ...(categories ?? [])])) add('category', wordsOfCategory(one ?? ''));
  for (const { text } of statementsOf((description ?? '').slice(0, READ))) add('description', text);
  return [...scores]
    .filter(([tag, { counts }]) => !BRAND_TAGS.has(tag) || counts.name || counts.storeTag)
    .map(([tag, { score, order }]) => ({ tag, score: score * factorOf(tag), order }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ tag, score }) => ({ tag, score }));

  function add(field: Field, text: string): void {
    for (const { tag, phrase, length, isNested } of matchTags(text)) {
      if (!isMeant(phrase)) continue;
      const entry = scores.get(tag) ?? { score: 0, counts: {}, order: scores.size };
      scores.set(tag, entry);
      const count = entry.counts[field] ?? 0;
      if (count >= MOST[field]) continue;
      entry.counts[field] = count + 1;
      entry.score += WEIGHTS[field] * (length > 1 ? 1.25 : 1) * (isNested ? 0.2 : 1);
    }
  }
}

function factorOf(tag: string): number {
  if (BRAND_TAGS.has(tag)) return 0.6;
  return BROAD_TAGS.has(tag) ? 0.5 : 1;
}

/** A category's words but those that name no job, as in `productivity/workflow`. */
function wordsOfCategory(category: string): string {
  return category
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\b(?:workflow|tools|integrations?|plugin|extension|app|other)\b/gi, ' ');
}
