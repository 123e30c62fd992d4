import { DomHandler, DomUtils, ElementType, Parser } from 'htmlparser2';

// Real pages are about 25 deep and have 1,500 elements where we look. What is beyond is cut off: on deeper ones the
// parser takes time in the square of the depth, and asking for their text overflows the stack.
const DEEPEST = 256;
const MOST_ELEMENTS = 50_000;

export type Element = ReturnType<typeof elementsOf>[number];
type Node = Element['children'][number] | NonNullable<Element['parent']>;

/**
 * All elements of a piece of HTML in the order of the text. Parsers ask them with array methods: a page is walked once,
 * where a selector would walk it for every question. A page that is deeper or larger than pages are is read to there.
 */
export function elementsOf(html: string) {
  const handler = new BoundedHandler();
  new Parser(handler).end(html);
  return DomUtils.findAll(() => true, handler.root.children);
}

/** All elements inside an element, in the order of the text. */
export function inside(element: Element | undefined): Element[] {
  return element ? DomUtils.findAll(() => true, element.children) : [];
}

/** Those of the elements that pass, without what is inside of one that does. */
export function outermost(elements: Element[], passes: (element: Element) => boolean): Element[] {
  const covered = new Set<Element>();
  return elements.filter((element) => {
    if (covered.has(element) || !passes(element)) return false;
    for (const part of inside(element)) covered.add(part);
    return true;
  });
}

/** The child elements of an element. */
export function childrenOf(element: Element | null | undefined): Element[] {
  return element ? element.children.filter(isElement) : [];
}

/** True when an element has one of these classes. */
export function hasClass(element: Element, ...names: string[]): boolean {
  const classes = element.attribs.class?.split(/\s+/);
  return classes !== undefined && names.some((name) => classes.includes(name));
}

/** The text of an element on one line, or null where it has none. */
export function lineOf(element: Element | null | undefined): string | null {
  return element ? DomUtils.textContent(element).replace(/\s+/g, ' ').trim() || null : null;
}

/** The text of an element with its line breaks, or undefined where it has none. */
export function fullText(element: Element | undefined): string | undefined {
  return element ? DomUtils.textContent(element).trim() || undefined : undefined;
}

/** The text directly in an element, without that of the elements in it. */
export function ownText(element: Element): string {
  return element.children.map((node) => (node.type === ElementType.Text ? node.data : '')).join('');
}

/** The element that holds this one, or undefined. */
export function parentOf(element: Element | undefined): Element | undefined {
  const parent = element?.parent;
  return parent && isElement(parent) ? parent : undefined;
}

/** The nearest element around this one that has the tag, or undefined. */
export function around(element: Element | undefined, tag: string): Element | undefined {
  let parent = parentOf(element);
  while (parent && parent.name !== tag) parent = parentOf(parent);
  return parent;
}

/** The element behind this one, or undefined. */
export function nextTo(element: Element | undefined): Element | undefined {
  return (element && DomUtils.nextElementSibling(element)) ?? undefined;
}

/** The text of an element without that of the elements named, on one line; null where nothing is left. */
export function lineWithout(element: Element | undefined, ...names: string[]): string | null {
  return element ? textWithout(element, names).replace(/\s+/g, ' ').trim() || null : null;
}

function textWithout(element: Element, names: string[]): string {
  if (names.includes(element.name)) return '';
  const parts = element.children.map((node) => {
    if (node.type === ElementType.Text) return node.data;
    return isElement(node) ? textWithout(node, names) : '';
  });
  return parts.join('');
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

class BoundedHandler extends DomHandler {
  #parser: Parser | undefined;
  #left = MOST_ELEMENTS;

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser);
    this.#parser = parser;
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    this.#left -= 1;
    if (this.#left <= 0 || this.tagStack.length > DEEPEST) this.#parser?.pause();
  }
}
