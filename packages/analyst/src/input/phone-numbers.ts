const LONG_NUMBER = /(?<![\w.,])\+?\(?\d[\d ().-]{7,}\d(?![\w]|[.,]\d)/g;
const LEAST_DIGITS = 9; // a date has 8

/** A text with something else in place of its telephone numbers. */
export function replacePhones(text: string, replacement: string): string {
  return text.replace(LONG_NUMBER, (number) =>
    number.replace(/\D/g, '').length < LEAST_DIGITS ? number : replacement,
  );
}
