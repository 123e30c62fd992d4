import { withoutEnd } from '../tidy-source.ts';

/** A sentence or line of a text, and what the heading above it says of it. */
export interface Statement {
  text: string;
  /** Under a heading such as "Integrations". */
  isUnderIntegrations: boolean;
}

const BULLET = /^(?:[\s•●▪◦‣*\-–—#=>·✓✔➤➔→»\p{Extended_Pictographic}]|\u{FE0F}|\u{200D}|\d{1,2}[.)]\s)+/u;
const URL = /\bhttps?:\/\/\S+/g;
const SENTENCE_END = /(?<=(?<!\b(?:vs|e\.g|i\.e|incl|inc|etc|approx|no))[.!?])\s+(?=[\p{Lu}\p{N}"'(])/u;

const INTEGRATIONS =
  /\b(?:integrations?|integrates?|compatib\w+|works? with|connects?|connections|supported (?:services|platforms|tools|apps|plugins|providers|gateways|sites|stores|carriers|integrations|databases)|add-?ons?)\b/i;
/** Headings over what is no part of the plugin; all lines below them are skipped. */
const ELSEWHERE = [
  /\b(?:our|my|more|other|further|additional|also|useful|recommended|related|similar|favou?rite)\s+(?:[\p{L}\p{N}-]+\s+){0,3}(?:plugins?|extensions?|apps?|products?|themes|projects)\b/iu,
  /\b(?:you (?:may|might|will) (?:also )?(?:like|love|enjoy|need)|also by|more (?:from|by)|from the (?:same )?(?:maker|author)s?)\b/i,
  /^(?:change ?log|release notes|what['’]?s new|upgrade notice|version history|changes|updates)\b/i,
  /^(?:credits?|thanks|special thanks|thank you|acknowledge?ments?|attributions?|third[- ]party|licen[cs]es?|translat(?:ions?|ors?))\b/i,
  /^(?:alternatives?|comparisons?|compared? (?:to|with)|why (?:people |users |teams )?switch|migrat\w+ from|switch\w* from)\b/i,
  /\bvs\.?\s/i,
];
/** Headings after which the text is about the plugin again. */
const BACK =
  /^(?:(?:key|main|core|top|premium|pro|free|all|more|other)? ?features?|features?\b.*|pricing|plans?|prices|support|faq|frequently asked.*|installation|how (?:it works|to .*)|requirements?|usage|documentation|privacy.*|about.*|description|getting started|integrations?.*|compatib.*|overview|benefits|screenshots|.* (?:pro|premium))\s*:?$/i;

/** Splits a text into sentences and lines, without those under headings of other products. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let isElsewhere = false;
  let isUnderIntegrations = false;
  for (const raw of text.split('\n')) {
    const line = withoutEnd(raw.replace(URL, '<url>').replace(BULLET, ''), ' \r=*_');
    if (!line) continue;
    const isHeading = line.length <= 70 && (!/[.!?;,]$/.test(line) || line.endsWith(':'));
    if (isHeading && isElsewhereHeading(line)) {
      isElsewhere = true;
      isUnderIntegrations = false;
      continue;
    }
    if (isHeading && BACK.test(line)) isElsewhere = false;
    if (isElsewhere || /^v?\d+\.\d+(?:\.\d+)*\b/.test(line)) continue;
    if (isHeading && BACK.test(line)) isUnderIntegrations = false;
    if (isHeading && line.length <= 45 && INTEGRATIONS.test(line)) isUnderIntegrations = true;
    else if (line.length > 120 || (isHeading && line.endsWith(':'))) isUnderIntegrations = false;
    for (const sentence of line.split(SENTENCE_END)) statements.push({ text: sentence, isUnderIntegrations });
  }
  return statements;
}

function isElsewhereHeading(line: string): boolean {
  return !/^(?:integrat|compatib|works? with|support)/i.test(line) && ELSEWHERE.some((one) => one.test(line));
}
