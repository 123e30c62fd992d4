import { isRegion } from './regions.ts';

/** How an aside begins that says something about the company. */
const ASIDE =
  /^(?:formerly|formely|previously|ex|aka|a\.k\.a\.?|part of|by|a division of|in person|on behalf of|powered by)\b/iu;

/**
 * Removes text in brackets at the end of a name that does not belong to it: user names
 * (`Jo Ray (joray7)`, `(@jo)`), addresses, countries (`(UK)`) and asides (`(formerly Acme)`). Other
 * brackets stay, as does a name that is nothing else.
 */
export function dropBrackets(name: string): string {
  const match = /^(.*\S)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/u.exec(name);
  const [, rest = '', content = ''] = match ?? [];
  if (!rest || !/[\p{L}\p{N}]/u.test(rest)) return name;
  return isUserName(content) || isAddress(content) || ASIDE.test(content) || isRegion(content)
    ? rest.replace(/[\s,;|•–—-]+$/u, '')
    : name;
}

// One word in small letters, or with a digit behind letters.
function isUserName(text: string): boolean {
  return /^@?[a-z][a-z\d._-]+$/.test(text) || /^@\S+$/.test(text) || /^[A-Za-z]+\d+[A-Za-z\d]*$/.test(text);
}

function isAddress(text: string): boolean {
  // `jo at acme dot com` hides an address from programs.
  return /^\S+(?:@| at )\S+(?:\.| dot )\S+$/.test(text) || /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}
