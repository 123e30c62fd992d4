/**
 * Builders of answers in the real formats of the marketplaces, out of plain facts: for the sample stores and for the
 * parsers' own tests. They share no code with the parsers.
 */
export * as firefox from './marketplaces/firefox/page.ts';
