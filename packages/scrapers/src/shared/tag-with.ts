const TAGS = { link: /<link\b[^<>]*>/gi, meta: /<meta\b[^<>]*>/gi };

/**
 * The first `<link>` or `<meta>` of a page with this attribute as it is written
 * (`rel="canonical"`), or undefined. No tag is taken to reach beyond the next `<`, so a page of
 * nothing but beginnings of tags is read once.
 */
export function tagWith(page: string, name: keyof typeof TAGS, attribute: string): string | undefined {
  for (const [tag] of page.matchAll(TAGS[name])) if (tag.includes(attribute)) return tag;
  return undefined;
}
