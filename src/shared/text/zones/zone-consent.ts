/** What requests for consent to cookies speak of. */
const CONSENT =
  /(?<!\p{L})(?:cookies?|consent|personal(?:ised|ized)? (?:data|information|ads?|advertising|content)|legitimate interests?|(?:our|\d[\d,.]*) (?:\p{L}+ ){0,2}(?:partners|vendors)|store and(?:\/or)? access|access information|unique identifiers?|device identifiers?|device (?:scanning|characteristics)|geolocation|audience (?:research|measurement|insights)|content measurement|(?:your|privacy) (?:choices|preferences|settings)|withdraw|select (?:advertising|basic ads)|einwilligung\p{L}*|personenbezogene\p{L}*|berechtigte\p{L}* interesse\p{L}*|unsere \d* ?partner|gerätekennung\p{L}*|consentement|données personnelles|intérêt légitime|nos (?:\d+ )?partenaires|consentimiento|datos personales|interés legítimo|nuestros (?:\d+ )?socios|согласи\p{L}* на обработку|персональн\p{L}* данн\p{L}*|файл\p{L}* cookie)(?!\p{L})/giu;
const FEWEST_WORDS = 12;
const LONGEST = 1500;
const ENOUGH = 3;
const ENOUGH_ALONE = 4;

/**
 * Whether a paragraph asks for consent to cookies: three different things that such requests speak of and words to the
 * reader, or four. `speaks`: it speaks to the reader or as the page's makers.
 */
export function asksForConsent(words: string, wordCount: number, speaks: boolean): boolean {
  if (wordCount < FEWEST_WORDS || words.length > LONGEST) return false;
  const found = new Set<string>();
  for (const [match] of words.matchAll(CONSENT)) {
    found.add(match.toLowerCase());
    if (found.size >= (speaks ? ENOUGH : ENOUGH_ALONE)) return true;
  }
  return false;
}
