import { load } from 'cheerio';
import type { Shape } from './shape.ts';

/**
 * What of a match is compared: only that it is there, or the form of its own text, or of one of its
 * attributes.
 */
export type Look = 'presence' | 'own text' | { attribute: string };

/**
 * For every selector whether it matches, and the form of what it finds; numbers, dates and plurals
 * made alike.
 */
export function markupShape(html: string, looks: Record<string, Look>): Shape {
  const $ = load(html);
  return new Map(
    Object.entries(looks).map(([selector, look]) => {
      const matches = $(selector).toArray();
      const forms = matches.map((match) => {
        if (look === 'presence') return 'present';
        const text =
          typeof look === 'object' ? $(match).attr(look.attribute) : $(match).contents().filter(isText).text();
        return formOf(text ?? 'no attribute');
      });
      return [selector, new Set(forms.length === 0 ? ['missing'] : forms)];
    }),
  );
}

/** `1,234 users` → `N users`, `April 6, 2023` → `DATE`, `https://…` → `URL`, `103K+` → `N+`. */
export function formOf(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\/\S+$/, 'URL')
    .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}\b/, 'DATE')
    .replace(/\d[\d,.]*[KM]?/g, 'N')
    .replace(/\b(user|rating|star)s?\b/g, '$1s');
}

function isText(_: number, node: { type: string }): boolean {
  return node.type === 'text';
}
