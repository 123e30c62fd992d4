/** Words of what no provider of a model is told, not even as a question. */
const SENSITIVE =
  /\b(?:pronouns?|(?:she|he|they)\s*\/\s*(?:her|him|them)|gender\w*|sex(?:es|ual\w*)?|male|female|wom[ae]n|m[ae]n|non-?binary|trans(?:gender)?|queer|gay|lesbian|bi(?:sexual)?|lgbt\w*|orientation|religio\w*|faith|church|christian\w*|muslim\w*|jewish|hindu\w*|buddhis\w*|atheis\w*|ethnic\w*|rac(?:e|es|ial)|skin|nationalit\w*|citizenship|immigra\w*|migra(?:nt|tion)\w*|disab\w*|illness\w*|disease\w*|health|diagnos\w*|pregnan\w*|allerg\w*|diet\w*|politic\w*|party\s+(?:member\w*|affiliation)|union\s+member\w*|income|salary|birth\w*|how\s+old|age)\b/iu;

/** Whether a text asks for something that laws protect, such as gender, belief or health. */
export function isSensitive(text: string): boolean {
  return SENSITIVE.test(text);
}
