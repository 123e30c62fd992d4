// What surrounds and separates numbers elsewhere, beside the digits: Arabic and full width forms.
const SEPARATORS = new Map([
  ['٬', ','],
  ['،', ','],
  ['٫', '.'],
  ['，', ','],
  ['．', '.'],
]);
// Direction marks stand around numbers in text from right to left; they are not shown.
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FOREIGN = /[٬،٫，．]|(?![0-9])\p{Nd}/gu;

let digits: Map<string, string> | undefined;

/**
 * A text with the digits of every script as 0-9 ("۱۰٬۰۰۰" becomes "10,000"), their separators as
 * comma and point, and without direction marks.
 */
export function latinDigits(text: string): string {
  return text.replace(MARKS, '').replace(FOREIGN, (sign) => SEPARATORS.get(sign) ?? latinDigit(sign));
}

// The platform's locale data have the digits of every numbering system.
function latinDigit(sign: string): string {
  digits ??= new Map(Intl.supportedValuesOf('numberingSystem').flatMap(digitsOf));
  return digits.get(sign) ?? sign;
}

function digitsOf(numberingSystem: string): [string, string][] {
  const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
  return [...format.format(9_876_543_210)].map((sign, index) => [sign, String(9 - index)]);
}
