import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';

// Real pages are about 25 deep, have 1,500 elements where we look, and 121 nodes at most in one
// element. The parser takes time in the square of the depth, cheerio's `find` in the square of an
// element's children, and `text` is recursive.
const MAX_DEPTH = 256;
const MAX_CHILDREN = 2_000;
const MAX_ELEMENTS = 50_000;

/** A loaded piece of HTML, to be asked with selectors. */
export type Markup = CheerioAPI;

/** The elements that a selector found, in the order of the page; possibly none. */
export type Selection = ReturnType<ReturnType<CheerioAPI['root']>['find']>;

/**
 * Loads a piece of HTML into cheerio. A page is read up to where it is nested deeper than 256
 * elements, an element has more than 2,000 children, or there are more than 50,000 elements.
 */
export function loadMarkup(html: string): Markup {
  const handler = new BoundedHandler();
  new Parser(handler).end(html);
  return load(handler.root as Parameters<typeof load>[0]);
}

/** A text with its runs of whitespace as single blanks, or null where nothing else is in it. */
export function oneLine(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim() || null;
}

/** The text directly in the selected elements, without that of elements inside them. */
export function ownText(selection: Selection): string {
  return selection
    .contents()
    .filter((_, node) => node.type === 'text')
    .text();
}

/**
 * The first element for the selector whose own text is the label; an empty selection where there is
 * none.
 */
export function findLabel($: Markup, selector: string, label: string): Selection {
  return $.root()
    .find(selector)
    .filter((_, element) => ownText($(element)).trim() === label)
    .first();
}

class BoundedHandler extends DomHandler {
  #parser: Parser | undefined;
  #remaining = MAX_ELEMENTS;

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser);
    this.#parser = parser;
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    this.#remaining -= 1;
    const siblings = this.tagStack.at(-2)?.children.length ?? 0;
    if (this.#remaining <= 0 || this.tagStack.length > MAX_DEPTH || siblings >= MAX_CHILDREN) this.#parser?.pause();
  }
}
