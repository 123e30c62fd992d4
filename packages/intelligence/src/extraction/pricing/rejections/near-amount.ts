/** An expression for words within so many characters before an amount, in its clause. */
export function before(words: string, distance: number): RegExp {
  return new RegExp(String.raw`(?<![.A-Za-zÀ-ɏ])(?:${words})(?![A-Za-zÀ-ɏ])(?:[^.;|]|\.(?=\d)){0,${distance}}$`, 'i');
}

/** An expression for words directly before an amount. */
export function justBefore(words: string): RegExp {
  return new RegExp(String.raw`(?<![A-Za-zÀ-ɏ])(?:${words})\W{0,3}$`, 'i');
}

/** An expression for words within so many characters after an amount, in its clause. */
export function after(words: string, distance: number): RegExp {
  return new RegExp(String.raw`^(?:[^.;|]|\.(?=\d)){0,${distance}}(?<![A-Za-zÀ-ɏ])(?:${words})(?![A-Za-zÀ-ɏ])`, 'i');
}

/** An expression for words directly after an amount. */
export function justAfter(words: string): RegExp {
  return new RegExp(String.raw`^[^A-Za-zÀ-ɏ\d;|]{0,3}(?:usd |eur )?(?:${words})(?![A-Za-zÀ-ɏ])`, 'i');
}
