/** Codes that are also words, initials or legal forms in names. */
const AMBIGUOUS = new Set(
  'AD AG AI AM AS AT BE CC CO CV DO GG GP GS ID IM IN IO IS IT LA MD ME MS MY NO PM PR PS PT SE SH SK SO ST TO TV'.split(
    ' ',
  ),
);
const OTHER_CODES = ['UK', 'USA', 'UAE', 'EU', 'EMEA', 'APAC', 'U.K.', 'U.S.', 'U.S.A.'];

interface Regions {
  codes: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

let regions: Regions | undefined;

/** Whether a word is a code of a country that is nothing else in names: `UK`, `CY`; not `IT`. */
export function isRegionCode(word: string): boolean {
  return listRegions().codes.has(word);
}

/** Whether text between brackets names a country: `UK`, `Hong Kong`. */
export function isRegion(text: string): boolean {
  const { codes, names } = listRegions();
  return codes.has(text) || names.has(text.toLowerCase());
}

// Countries in English from the runtime's own data (ISO 3166 and CLDR).
function listRegions(): Regions {
  if (regions) return regions;
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((one) =>
    letters.flatMap((other) => {
      const name = english.of(one + other);
      return name ? [{ code: one + other, name }] : [];
    }),
  );
  const codes = new Set([...found.map(({ code }) => code).filter((code) => !AMBIGUOUS.has(code)), ...OTHER_CODES]);
  const names = found.map(({ name }) => name.toLowerCase().replace(/ sar china$/, ''));
  regions = { codes, names: new Set(names) };
  return regions;
}
