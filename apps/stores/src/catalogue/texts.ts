import type { Company } from './company.ts';
import { type Draw, pick, some } from './draw.ts';
import { offerOf, partnersOf } from './offer-texts.ts';
import type { Product } from './product.ts';
import { BENEFITS, CLOSINGS, EXTRAS } from './words.ts';

/** One sentence that says what a product does. */
export function summaryOf({ topic }: Product, draw: Draw): string {
  return `${capitalized(pick(topic.does, draw('does')))} ${pick(BENEFITS, draw('benefit'))}.`;
}

/**
 * What a store's page says of a product: paragraphs, with a list of features.
 * @param withOffer whether prices are said in words
 */
export function descriptionOf({ name, topic }: Product, company: Company, draw: Draw, withOffer = true): string {
  const features = [...topic.does.map(capitalized), ...some(EXTRAS, 0.3, draw, 'extra')];
  return [
    `${name} ${pick(topic.does, draw('does'))} ${pick(BENEFITS, draw('benefit'))}.`,
    `What it does:\n${features.map((feature) => `- ${feature}`).join('\n')}`,
    ...[partnersOf(draw), withOffer ? offerOf(draw) : null].filter((part) => part !== null),
    pick(CLOSINGS, draw('closing')),
    company.site ? `More at ${company.site}` : `Made by ${company.name} in free time.`,
  ].join('\n\n');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
