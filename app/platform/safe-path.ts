/** The one way to turn input into an address of ours. */

// eslint-style control characters are part of the rule: a browser drops them and may read `//host`.
const ownPath = /^\/(?![/\\])[^\\\p{Cc}]*$/u

/** The path when it stays on this site, else `/`. */
export const safePath = (input: unknown): string =>
  typeof input === 'string' && ownPath.test(input) && input.length <= 2000 ? input : '/'
