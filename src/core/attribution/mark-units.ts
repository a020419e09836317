/** What a unit of text may be to a quote mark. */

export function isMarkBeyondAscii(code: number): boolean {
  return (code >= 0x2018 && code <= 0x201f) || code === 0xff02 || isOtherMark(code);
}

export function isOtherMark(code: number): boolean {
  return (
    code === 0xab ||
    code === 0xbb ||
    code === 0x2039 ||
    code === 0x203a ||
    (code >= 0x300c && code <= 0x300f)
  );
}

export function isDouble(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab;
}

export function isSpaceOrNone(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028
  );
}

/** ( [ { - – — / = > : and the opening marks themselves. */
export function isOpener(code: number): boolean {
  switch (code) {
    case 0x28:
    case 0x5b:
    case 0x7b:
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2f:
    case 0x3d:
    case 0x3e:
    case 0x3a:
    case 0x2a:
    case 0x5f:
    case 0x22:
    case 0x27:
    case 0x2018:
    case 0x201c:
    case 0x201e:
    case 0xab:
    case 0x60:
      return true;
    default:
      return false;
  }
}

export function isBracketOrEllipsis(code: number): boolean {
  return (
    code === 0x5b ||
    code === 0x28 ||
    code === 0x2026 ||
    code === 0x2e ||
    code === 0x24 ||
    code === 0xa3 ||
    code === 0x20ac ||
    code === 0xbf ||
    code === 0xa1 ||
    code === 0x23 ||
    code === 0x40
  );
}

/** A letter or digit of any script. Everything above Latin-1 that is not punctuation or a space counts; so does half a surrogate pair. */
export function isWordAt(code: number): boolean {
  if (code < 0x80)
    return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code < 0xfff0 &&
    code !== 0xff02
  );
}

export function isLetterAt(code: number): boolean {
  return isWordAt(code) && !isDigit(code);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLowerAt(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toUpperCase();
}
