/**
 * The part of a detail page that shows its listing, as our parsers of markup cut it out before they
 * load it: about a tenth of the page. The whole page where the part is not found.
 */
export function markupSlice(page: string): string {
  const isOldChrome = page.includes('itemprop="interactionCount"');
  if (isOldChrome) return between(page, page.lastIndexOf('<', page.indexOf('itemscope')), '</noscript');
  if (page.includes('schema.org/SoftwareApplication'))
    return between(page, page.lastIndexOf('<', page.indexOf('schema.org/SoftwareApplication')), 'AF_initDataCallback(');
  const main = between(page, page.search(/<main\b/), '</main');
  const id = /<link rel="canonical" href="[^"]*\/([a-p]{32})/.exec(page)?.[1];
  const links = main.matchAll(/href="[^"]*\/detail\/(?:[^/"]+\/)?([a-p]{32})/g);
  for (const link of links) if (link[1] !== id) return main.slice(0, link.index);
  return main;
}

function between(page: string, start: number, endMark: string): string {
  if (start === -1) return page;
  const end = page.indexOf(endMark, start);
  return page.slice(start, end === -1 ? undefined : end);
}
