import { MADE_OF, SITES } from './vocabulary/kinds.ts';

/** Where a text names products: one, or several with nothing but "and" between. */
export interface Place {
  names: readonly string[];
  /** The sentence, as far as it is near. */
  sentence: string;
  /** The words before and after the names, in lower case. */
  before: string;
  after: string;
}

interface RejectedContext {
  name: string;
  rejects(place: Place): boolean;
}

const FILLER = String.raw`(?:(?!with\b|to\b|from\b)[\p{L}\p{N}'’-]+\s+){0,2}["'(]*$`;
const BETTER = String.raw`(?:better|faster|lighter|cheaper|easier|simpler|safer|smaller|smarter|quicker|more \p{L}+|less \p{L}+|other)`;

const COMPARED_BEFORE = rule([
  'unlike',
  `${BETTER} than`,
  'alternatives? (?:to|of|for)',
  'replacements? (?:of|for)',
  '(?:instead|in place|tired|sick|manner|style|spirit|clone|version) of',
  '(?:rather|different) (?:than|from)',
  String.raw`compar\p{L}+ (?:with|to)`,
  'versus',
  String.raw`vs\.?`,
  'similar to',
  'inspired by',
  '(?:as|known) (?:on|in|from|with)',
  String.raw`pay(?:ing)?\b[^.]{0,25} for`,
  String.raw`(?:replaces?|replacing|outgrew|outgrow\p{L}*|beats?)`,
  'originally (?:made|built|written|created|designed) (?:for|as|in)',
  String.raw`(?:as|like) (?:you|it|we) (?:would|do|does|can|could|did|are used to)(?: \p{L}+)? in`,
  '(?:do|will|would) (?:i|you|we) (?:still |also )?need',
  '(?:if|like) you (?:know|knew|love|miss)',
  '(?:im gegensatz zu|alternative (?:zu|à|per)|anders als|anders dan|statt|anstatt|besser als|beter dan)',
  '(?:alternatief voor|in tegenstelling tot|in plaats van|alternativa (?:a|al)|a diferencia de|contrairement à)',
]);
const COMPARED_LIKE =
  /(?:^["'(]*|\b(?:looks?|works?|much|just|feels?|behaves?|exactly|a lot) )like (?:the |in |on |with )?$/u;
const COMPARED_AFTER =
  /^(?:['’]s)?(?:[-–‑ ]+(?:like|style|styled|inspired|esque|ish)\b|\s*[-–]?\s*(?:alternatives?|replacements?|killer|competitors?|clones?|alternatíva|alternatief|helyett)\b|['’]s (?:one|price|pricing|interface|design|approach|ui|look)\b|\s+(?:users |sellers )?(?:will (?:find|feel|love|recogni[sz]e)))/iu;
const LEFT =
  /\b(?:migrat\w*|switch\w*|mov(?:e|es|ing)|com(?:e|es|ing)|chang(?:e|ing)|transfer\w*|wechsel\w*|overstap\w*) (?:[\w-]+ ){0,3}(?:from|von|van) (?:the |your )?$/u;
const TAKEN_OVER =
  /\bimport\w* (?:[\w-]+ ){0,2}(?:settings|passwords?|sessions?|schedules?|mappings|tickets?|redirects?|configurations?|licen\w+)\b.{0,30}(?:from|of) (?:the |your )?$/u;
const ABOUT_PEOPLE =
  /\b(?:founders?|makers?|creators?|people|authors?|engineers?|employees?|used by|trusted by|loved by|teams at|customers include|featured (?:in|on)|seen on|reviews? on|rated on) (?:(?:of|behind|at|from|like|such as) )?$/u;
const PAST =
  /(?:\b(?:former|formerly|previously|ex)[- ](?:at |of |from |with )?|\b(?:alumn\p{L}+|veterans?) (?:of|from) |\b(?:came|comes|hails?) from |\b(?:worked|years|jobs?) (?:at|for) )(?:the )?$/u;
const PEOPLE_AFTER = /^ (?:engineers?|employees?|founders?|alumni|veterans?|staff|insiders?)\b/u;
const MADE_WITH =
  /\b(?:built|made|written|developed|coded|created|crafted|designed|implemented|programmed|hosted|hosting|powered|runs?|running|stored|served) (?:entirely |purely |natively |mostly )?(?:with|in|on|by|at|using|from|upon|via)(?: the| top of)? $/u;
const CUSTOMERS =
  /\b(?:companies|brands|businesses|startups|organi[sz]ations)\b[^.]{0,60}(?:like|such as|including|from|at|use \p{L}+|:) ?$/u;
const NEGATED =
  /\b(?:no|not|never|cannot|can['’]t|doesn['’]t|isn['’]t|without|neither|don['’]t|nor) (?!only)(?:[\w-]+ ){0,3}$/u;
const MAKER =
  /\b(?:follow|join|reach|ping|hit me|dm me|tweet|message (?:me|us)|say hi|find (?:us|me)|like us|contact (?:us|me)|star|fork|contribut\w*|report\w*|issues?|bugs?|source|sources|repository|repo|develop(?:ed|ment)|hosted|open[- ]?sourced?|our|my|support (?:us|me|the)|donat\w*|sponsor\w*|coffee|tip|questions?|feedback|demo|tutorials?|watch|community|docs|documentation)\b[^.]{0,60}$/u;
const ADDRESS = /^[:\s]*(?:<url>|\(?@)/u;
const DISTRACTION =
  /\b(?:block(?:s|ed|ing|er)?|hid(?:e|es|ing)|remov(?:e|es|ing)|avoid\w*|distract\w*|skip\w*|time on|wast\w+|addict\w*|addictive|stop\w*|websites? (?:like|such as)|sites? (?:like|such as))\b[^.]{0,50}$/u;
const OF_ITSELF =
  /^ (?:gives|charges|costs|takes|does|doesn['’]t|wants|makes|has|had|was|(?:is|are) (?!(?:now |also |fully |natively )?(?:supported|built|included|integrated|available|compatible|connected|possible)))/u;

/** Contexts in which a product is named, but not as one that the plugin works with. */
export const REJECTED_CONTEXTS: readonly RejectedContext[] = [
  { name: 'compared with', rejects: ({ before }) => COMPARED_BEFORE.test(before) || COMPARED_LIKE.test(before) },
  { name: 'called an alternative to', rejects: ({ after }) => COMPARED_AFTER.test(after) },
  { name: 'left for this plugin', rejects: ({ before }) => LEFT.test(before) || TAKEN_OVER.test(before) },
  {
    name: 'a trademark',
    rejects: ({ sentence }) =>
      /trade ?marks?\b|\b(?:not )?affiliated (?:with|to)\b|\bendorsed by\b|\bregistered\b/i.test(sentence),
  },
  {
    name: 'thanked',
    rejects: ({ sentence }) =>
      /\b(?:thanks to|thank you|thanks go|credits?:|icons? by|kudos|courtesy of|made possible by|dank a[an]n?)\b/i.test(
        sentence,
      ) && !/integrat/i.test(sentence),
  },
  {
    name: 'an advertisement',
    rejects: ({ sentence }) =>
      /\b(?:(?:check out|try|see|discover|have a look at)\b.{0,20}\b(?:our|my|other)\b.{0,30}\b(?:plugins?|extensions?|apps?|products?)|our other|more (?:of our|plugins|extensions|apps))\b/i.test(
        sentence,
      ),
  },
  {
    name: 'planned',
    rejects: ({ sentence }) => /\b(?:coming soon|(?:is|are) planned|on (?:the|our) roadmap)\b/i.test(sentence),
  },
  { name: 'a customer or maker', rejects: ({ before }) => ABOUT_PEOPLE.test(before) || CUSTOMERS.test(before) },
  {
    name: 'where its makers worked',
    rejects: ({ before, after }) => PAST.test(before) || PEOPLE_AFTER.test(after),
  },
  {
    name: 'what it is made of',
    rejects: ({ names, before }) => MADE_WITH.test(before) && names.some((name) => MADE_OF.has(name)),
  },
  {
    name: 'ruled out',
    rejects: ({ before }) => NEGATED.test(before) && !/\b(?:no need|not only|no code)\b/.test(before),
  },
  {
    name: 'an example of its kind',
    rejects: ({ before }) =>
      /\b(?:popular|most|many|some|big|large|famous|leading) (?:[\w-]+ ){0,3}(?:like|such as|including) $/u.test(
        before,
      ) && !/\b(?:support|integrat|work|connect|compatib|sync)/u.test(before),
  },
  {
    name: 'where its maker is found',
    rejects: ({ names, before, after }) =>
      names.some((name) => SITES.has(name)) &&
      (ADDRESS.test(after) || (MAKER.test(before) && !/^\s*(?:integration|notification)/.test(after))),
  },
  {
    name: 'a site that it keeps away from',
    rejects: ({ names, before, sentence }) =>
      names.some((name) => SITES.has(name)) && DISTRACTION.test(before) && !/consent|cookie/i.test(sentence),
  },
  {
    name: 'spoken of for itself',
    rejects: ({ names, before, after }) => names.length === 1 && /^["'(]*$/.test(before) && OF_ITSELF.test(after),
  },
  {
    name: 'a requirement',
    rejects: ({ after }) => /^\s*v?\d+(?:\.\d+)*\s*(?:\+|or (?:higher|later|above|newer|greater))/.test(after),
  },
];

/** The name of the first context that rejects the products of a place, if one does. */
export function rejectedContext(place: Place): string | undefined {
  return REJECTED_CONTEXTS.find((one) => one.rejects(place))?.name;
}

function rule(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})\s+${FILLER}`, 'u');
}
