const BEFORE = /(?:^|[^\p{L}\p{N}])(?:for|to|with|of|in|into|from|extends?|via|und|on)\s+(?:the\s+|your\s+)?$/u;
const AFTER =
  /^\s*(?:add-?ons?|extensions?|integrations?|connectors?|snippets?|templates?|styles|widgets?|modules?|blocks?|plugins?)(?![\p{L}\p{N}])/u;
/** A name that begins with the brand and goes on: "Contact Form 7 + Telegram". */
const GOES_ON = /^\s*[^\p{L}\p{N}\s]?\s*\p{L}/u;
/** One that ends with it after a sign: "Captcha – Contact Form 7". */
const SIGN_BEFORE = /[–—|:+&-]\s*$/u;
const WORDS_OF_EXTENSIONS = /(?:^|[^\p{L}])(?:add-?ons?|extensions?|extends?|widgets?|for)(?![\p{L}])/u;
const IS_WITHIN_WORD = /[\p{L}\p{N}]/u;
/** How much of a text around a name says what the name is there for. */
const AROUND = 60;

/**
 * Whether a plugin extends another one: "Redirection for Contact Form 7", "Elementor Header",
 * "an add-on for Yoast". Texts and the brand are in lower case.
 * @param brand of the other one, see `brandName`
 */
export function isExtensionOf(brand: string, { name, summary }: { name: string; summary: string }): boolean {
  for (const { before, after } of placesOf(brand, name)) {
    if (BEFORE.test(before) || AFTER.test(after)) return true;
    if (before === '' ? GOES_ON.test(after) : after.trim() === '' && SIGN_BEFORE.test(before)) return true;
  }
  for (const { before, after } of placesOf(brand, summary)) {
    if (BEFORE.test(before) && WORDS_OF_EXTENSIONS.test(before + after.slice(0, AROUND / 2))) return true;
  }
  return false;
}

/** What is around each use of a phrase as words of its own. */
function* placesOf(phrase: string, text: string): Generator<{ before: string; after: string }> {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (IS_WITHIN_WORD.test(text.charAt(at - 1)) || IS_WITHIN_WORD.test(text.charAt(end))) continue;
    yield { before: text.slice(Math.max(0, at - AROUND), at), after: text.slice(end, end + AROUND) };
  }
}
