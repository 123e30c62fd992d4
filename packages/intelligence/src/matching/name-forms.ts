import { addressOf } from '../companies/addresses.ts';
import { standardizeCompanyName } from '../companies/company-name.ts';
import { fold } from '../companies/fold.ts';
import { isRegion } from '../companies/regions.ts';
import { stripLegalForms } from '../companies/strip-legal-forms.ts';
import { TYPES } from '../families/product-words.ts';
import { isGenericWord, rarityOf } from './rarity.ts';

/**
 * How a form is got from a name: `whole`, `part` is in brackets, before them or before a dash,
 * `bare` lacks words at the end that many names of one company have (`Acme Apps`, `Acme UK`).
 */
export type NameRole = 'whole' | 'part' | 'bare';

/** One form of a developer's name by which it is compared. */
export interface NameForm {
  /** As written. */
  text: string;
  /** See `standardizeCompanyName`. */
  key: string;
  /** Folded words of the name without legal form. */
  words: readonly string[];
  role: NameRole;
  /** See `rarityOf`. */
  readonly bits: number;
  /** The legal form as written, abbreviated; '' for none. */
  legalForm: string;
  /** Folded words of the name that the form leaves out. */
  besides: ReadonlySet<string>;
  /** The host, where the name is written as one (`otter.com`). */
  address: string | null;
}

/** Words behind a company's name that say nothing of which company it is. */
const DESCRIPTORS = new Set([
  ...TYPES,
  ...['team', 'teams', 'software', 'official', 'support', 'developer', 'developers', 'development', 'dev'],
  ...['group', 'holding', 'holdings', 'global', 'international', 'europe', 'translate', 'hq'],
]);

/** Endings glued to a name that say nothing of which company it is. */
const GLUED_ENDINGS = /(?:apps?|team|software|official|support|dev|developers|hq|labs|io|inc|llc|ltd|gmbh)$/;

const LONG_FORMS: Readonly<Record<string, string>> = {
  limited: 'ltd',
  incorporated: 'inc',
  corporation: 'corp',
  private: 'pvt',
};

const PARTS = /\s[-‐-―–—]+\s|\s*[()[\]|]\s*|:\s/u;
const MOST_PARTS = 4;

/**
 * The forms of a developer's name, the whole name first; none for a name without a letter or digit.
 * Generic parts (`Support`) are left out.
 */
export function nameForms(name: string): NameForm[] {
  const whole = formOf(name, 'whole');
  if (!whole) return [];
  const parts = name
    .split(PARTS)
    .filter((part) => part.trim())
    .slice(0, MOST_PARTS);
  const inBrackets = /[([]/.test(name);
  const named = parts.length > 1 ? (inBrackets ? parts : parts.slice(0, 1)).map((part) => formOf(part, 'part')) : [];
  const forms = [whole, ...addressForm(whole), ...named.filter((form) => form !== null)];
  const bare = forms.flatMap((form) => bareForm(form) ?? []);
  const [first, ...others] = [...forms, ...bare];
  const specific = others.filter(({ key }) => !isGenericWord(key));
  return distinctForms([first as NameForm, ...specific]);
}

/** Of forms with one key the first. */
export function distinctForms(forms: readonly NameForm[]): NameForm[] {
  return forms.filter(({ key }, at) => forms.findIndex((form) => form.key === key) === at);
}

function formOf(text: string, role: NameRole): NameForm | null {
  const { display, key } = standardizeCompanyName(text);
  if (!/[\p{L}\p{N}]/u.test(key)) return null;
  const address = addressOf(stripLegalForms(text.trim()));
  return withRarity(address?.label ?? display, {
    text: display,
    key,
    words: wordsOf(address?.label ?? display),
    role,
    legalForm: legalFormOf(text),
    besides: new Set(wordsOf(text).filter((word) => !key.includes(word))),
    address: address?.host ?? null,
  });
}

/** `Otter.me` is written `OtterMe` too. */
function addressForm(form: NameForm): NameForm[] {
  if (!form.address) return [];
  const key = fold(form.address);
  return [withRarity(key, { ...form, key, words: [key], address: null })];
}

function bareForm(form: NameForm): NameForm | null {
  const words = [...form.words];
  while (words.length > 1 && isDescriptor(words.at(-1) ?? '')) words.pop();
  const glued = words.join('');
  const key = words.length === 1 ? glued.replace(GLUED_ENDINGS, '') : glued;
  if (key === form.key || key.length < 3) return null;
  const { legalForm, besides, address } = form;
  const text = form.text.toLowerCase().startsWith(key) ? form.text.slice(0, key.length) : words.join(' ');
  return withRarity(text, {
    text,
    key,
    words: key === glued ? words : [key],
    role: 'bare',
    legalForm,
    besides,
    address,
  });
}

// Computed when asked for: most developers meet nobody.
function withRarity(name: string, form: Omit<NameForm, 'bits'>): NameForm {
  return {
    ...form,
    get bits() {
      return rarityOf(name);
    },
  };
}

function isDescriptor(word: string): boolean {
  return DESCRIPTORS.has(word) || isRegion(word.toUpperCase());
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map(fold)
    .filter(Boolean);
}

function legalFormOf(text: string): string {
  const written = text.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '');
  const kept = wordsOf(stripLegalForms(text));
  const form = wordsOf(written).filter((word) => !(kept.includes(word) || kept.join('').includes(word)));
  return form.map((word) => LONG_FORMS[word] ?? word).join(' ');
}
