import type { Look } from './markup.ts';
import type { ShapeRules } from './shape.ts';

const ITEM_FLAGS = [8, 9, 10, 13, 15];

/** Where the detail data (`xY2Ddd`) holds lists and flags; all the rest are tuples. */
export const DETAIL_RULES: ShapeRules = {
  lists: ['[5]', '[7]', '[16]', '[22]', '[38]'],
  flags: [
    ...ITEM_FLAGS.map((index) => `[0][${index}]`),
    ...ITEM_FLAGS.map((index) => `[22][*][${index}]`),
    ...['[8]', '[10][3]', '[10][4]', '[21]', '[36]'],
  ],
};

export const REVIEWS_RULES: ShapeRules = { lists: ['[1]'] };

const NOT_OURS = 'an item by the store itself: no sample may claim to be one';

/** What recordings have and samples have not, and why. */
export const NOT_SAMPLED: Record<string, string> = {
  '[0][10] flag': NOT_OURS,
  'main .j3zrsd a.cJI8ee ./collection/by_chrome_extensions': NOT_OURS,
};

/** What samples have and recordings have not, and why. */
export const NOT_RECORDED: Record<string, string> = {
  '[1][*][8]': 'no recording has a review with a reply: it is written as others describe it',
};

const row = (label: string) => `main li:has(> div:first-child:contains("${label}")) > div + div`;

/** What a reader of the markup holds on to. */
export const LOOKS: Record<string, Look> = {
  title: 'presence',
  'link[rel="canonical"][href*="/detail/"]': 'presence',
  'meta[property="og:title"]': 'presence',
  'meta[property="og:description"]': 'presence',
  'meta[property="og:image"][content^="https://"]': 'presence',
  'meta[property="og:url"]': 'presence',
  'meta[name="description"]': 'presence',
  'meta[name="robots"]': { attribute: 'content' },
  'main h1.Pa2dE': 'presence',
  'main h1.eFHPDf': 'own text',
  'main img.rBxtY': 'presence',
  'main div.F9iKBc': 'own text',
  'main div.F9iKBc > a.gqpEIe.FjUAcd': 'own text',
  'main div.F9iKBc > a.bgp7Ye[href^="./category/extensions/"]': 'presence',
  'main .j3zrsd span.GvZmud > span.Vq0ZA': 'own text',
  'main .j3zrsd span.GvZmud p.xJEoWe': 'own text',
  'main .j3zrsd a.cJI8ee': { attribute: 'href' },
  'main .j3zrsd span.OmOMFc': 'own text',
  'main span.PmmSTd': 'own text',
  'main section.T7rvce .LfYwpe': 'presence',
  'main section.T7rvce p.fzDEpf': 'presence',
  'main section.T7rvce [aria-label$="stars"]': { attribute: 'aria-label' },
  [row('Version')]: 'own text',
  [row('Updated')]: 'own text',
  [row('Size')]: 'own text',
  [row('Offered by')]: 'presence',
  [row('Non-trader')]: 'presence',
  [row('Trader')]: 'presence',
  // The trap: cards of other items carry the same rating class.
  'main section.aWFHBf span.GvZmud > span.Vq0ZA': 'own text',
  'main section.aWFHBf p.xJEoWe': 'presence',
  'main section.aWFHBf a.UvhDdd[href^="./detail/"]': 'presence',
};
