/** The numbers 0 to q - 1 with the addition and multiplication of a finite field. */
export interface FiniteField {
  add(a: number, b: number): number;
  multiply(a: number, b: number): number;
}

/** The field with q elements; null where q is no power of a prime, for which there is none. */
export function finiteField(q: number): FiniteField | null {
  const prime = smallestPrime(q);
  if (prime === null || q !== prime ** Math.round(Math.log(q) / Math.log(prime))) return null;
  if (prime === q) return { add: (a, b) => (a + b) % q, multiply: (a, b) => (a * b) % q };
  const degree = digitsOf(q, prime).length - 1;
  const add = (a: number, b: number) => addDigits(a, b, prime);
  for (let tail = 1; tail < q; tail++) {
    const multiply = (a: number, b: number) => multiplyModulo(a, b, prime, degree, tail);
    const table = Array.from({ length: q * q }, (_, at) => multiply(Math.floor(at / q), at % q));
    const isField = table.every((product, at) => product !== 0 || at < q || at % q === 0);
    if (isField) return { add, multiply: (a, b) => table[a * q + b] ?? 0 };
  }
  return null;
}

function smallestPrime(q: number): number | null {
  for (let divisor = 2; divisor <= q; divisor++) if (q % divisor === 0) return divisor;
  return null;
}

/** Elements are polynomials: their coefficients are the digits of a number to the base p. */
function digitsOf(value: number, base: number): number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / base)) digits.push(rest % base);
  return digits;
}

function addDigits(a: number, b: number, base: number): number {
  let sum = 0;
  for (let power = 1, x = a, y = b; x > 0 || y > 0; power *= base) {
    sum += power * (((x % base) + (y % base)) % base);
    x = Math.floor(x / base);
    y = Math.floor(y / base);
  }
  return sum;
}

/** The product modulo x^degree = -tail. */
function multiplyModulo(a: number, b: number, base: number, degree: number, tail: number): number {
  const minusTail = digitsOf(tail, base).reduce((sum, digit, at) => sum + ((base - digit) % base) * base ** at, 0);
  const timesX = (value: number) => {
    const top = Math.floor(value / base ** (degree - 1));
    let shifted = (value % base ** (degree - 1)) * base;
    for (let nth = 0; nth < top; nth++) shifted = addDigits(shifted, minusTail, base);
    return shifted;
  };
  let product = 0;
  let shifted = a;
  for (const digit of digitsOf(b, base)) {
    for (let nth = 0; nth < digit; nth++) product = addDigits(product, shifted, base);
    shifted = timesX(shifted);
  }
  return product;
}
