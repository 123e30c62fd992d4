// "Free" of something else, of a part of it, or for a time.
const NOT_FREE = new RegExp(
  [
    String.raw`[A-Za-zÀ-ɏ]+-free\b`,
    String.raw`(?:ads?|royalty|toll|risk|hassle|spam|bugs?|errors?|stress|worry|lock-in) free\b`,
    String.raw`\bno(?:t a)? free \S+`,
    String.raw`\b(?:feel|set|barrier|(?:you|we|they)(?:[’']re| are)|when you[’']re) free\b`,
    String.raw`(?<!\d )\bfree (?:shipping|delivery|credits?|returns?|gifts?|samples?|up\b|space|slots?|time|text|form|hand|market|e-?mails?|stock|support|updates?|upgrades?|quotes?|consultation|demo|call|webinar|course|domains?|products?|items?|api keys?|accounts?|exports?|months?|weeks?|days?|minutes|requests?|lessons?|trial|\d+[- ]day|movers|from\b)`,
    String.raw`\bfree of (?!charge|cost)[A-Za-zÀ-ɏ]+`,
    String.raw`\bbuy .{0,20} free\b|\bget (?:\d|one|two).{0,12} free\b|\bmonths? free\b`,
    String.raw`\b\d+ (?:days?|weeks?|months?|jours|tage|dagen|dias|días) (?:for )?(?:free|kostenlos|gratis|gratuits?)`,
    String.raw`\b(?:free|kostenlos|gratis) (?:for|during) (?:the )?(?:first )?\d+ (?:days?|weeks?|months?)`,
    String.raw`\b(?:try|test) (?:it |[A-Za-zÀ-ɏ]+ )?(?:for )?free\b|\bstart (?:for )?free\b`,
    String.raw`\b(?:sign[- ]?up|register|open an account|create an account|download (?:it|them))\b[^.]{0,30}\bfree(?: of charge)?\b`,
    String.raw`\b(?:gratis|kostenlos) (?:te )?(?:proberen|testen)|\bgratis verzending`,
    String.raw`\b(?:which|that|who) (?:are|is) free\b|\bfree for commercial use|\bfree on [A-Za-zÀ-ɏ]+`,
    '送料無料|無料トライアル|無料体験|免费试用|免費試用|무료 체험|무료 배송',
  ].join('|'),
  'gi',
);

const FREE_NOUNS =
  'software|core|plugin|extension|app|application|add-?on|tool|theme|service|to use|to install|to download|of charge|of cost|forever|for everyone|for all|for personal|for individual|for non|for job|for students|for schools|for teams|for small|for up|for ever|for sites|for life|for individuals|for teachers|for open|and open|& open|open[- ]source|and easy|and simple|and ready|and growing|and fast|and light[A-Za-zÀ-ɏ]*|and no|and always|and does|and works|with in-app|platform|solution|addon|integration';
const FREE_BEFORE =
  "is|are|be|was made|always|remains?|stays?|fully|completely|totally|absolutely|entirely|truly|really|100\\s?%|all|it[’']s|both|currently|now";
const FREE = new RegExp(
  [
    String.raw`\b(?:${FREE_BEFORE})\s(?:an?\s|and always will be\s|always\s|fully\s|completely\s|totally\s|100\s?%\s|absolutely\s|entirely\s|available\s)?(?:for\s)?free\b`,
    String.raw`\bfree (?:${FREE_NOUNS})\b`,
    String.raw`\b\d+ free [A-Za-zÀ-ɏ]+(?: [A-Za-zÀ-ɏ]+)? (?:a|per|each|every) (?:day|week|month)\b`,
    String.raw`\bfor free\b|^\W*free\W*$|^\W*(?:basic|starter|hobby)?\W*free(?: [A-Za-zÀ-ɏ]+){0,2}\s?[:–—(|,!-]|\bfree\s?[:–—|!]|\(free\)|\bfree,|[–—:-]\s?free\b`,
    String.raw`[$€£]\s?0(?:[.,]00)?(?![\d.,])`,
    String.raw`\b(?:kostenlos|kostenfrei|gratis|gratuite?s?|gratuita|gratuito|ingyenes|ingyen|bezpłatn[A-Za-zÀ-ɏ]*|zdarma|ilmainen|ücretsiz)\b|бесплатн|無料|免费|免費|무료`,
    String.raw`\b(?:costs?|for) nothing\b|\bno cost\b`,
  ].join('|'),
  'i',
);
// What is called the free version has another beside it.
const IN_PART = new RegExp(
  [
    String.raw`\bfree for (?:\d+|an?|one|two|three|five|ten) (?:single )?(?!limited|short|days?|weeks?|months?|years?|time|while)[A-Za-zÀ-ɏ]+`,
    String.raw`\bfree (?:for|up to)\b.{0,30}\b(?:up to|fewer|less|\d+ (?:users?|sites?|seats?|people|widgets?))`,
    String.raw`\bfree[- ](?:versions?|plans?|tiers?|editions?)\b`,
    String.raw`\b\d+\s[A-Za-zÀ-ɏ]+(?:\s(?:a|per|every)\s(?:day|month|week))?\s(?:are|is)\sfree\b`,
    String.raw`\bfirst (?:\d+|two|three|five|ten) [A-Za-zÀ-ɏ]+ (?:are|is) free\b`,
    String.raw`\bfree for (?:personal|individual|non-?commercial|open)\b(?!(?: use)? (?:and|&|or) commercial).{0,60}\b(?:commercial|business|compan)`,
    String.raw`\b(?:version gratuite|versión gratuita|versione gratuita|kostenlose version|gratis versie|alapverzió|ingyenes verzió|versão gratuita)`,
  ].join('|'),
  'i',
);

// "Free and paid", not "Heron Free & Pro", which is of another.
const WITH_PAID =
  /(?<![A-Z][A-Za-z]{0,30} )\b(?:[Ff]ree|FREE) (?:&|and|or|plus|\+) (?:[Pp]aid|PAID|[Pp]remium|PREMIUM|[Pp]ro|PRO)\b/;

/** Whether a sentence says that the plugin can be used for free, for good. */
export function saysFree(text: string): boolean {
  return FREE.test(text.replace(NOT_FREE, ' '));
}

/** Whether a sentence says that a part of it is free, or up to a size: there is more to pay for. */
export function saysFreeInPart(text: string): boolean {
  const plain = text.replace(NOT_FREE, ' ');
  return IN_PART.test(plain) || WITH_PAID.test(plain);
}
