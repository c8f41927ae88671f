/** Carries the refusal of a file out of the one who looked into it. */

/** Tails of `attachments:refusal.<code>`. */
export type ContentRefusal =
  | 'empty-file'
  | 'not-what-it-says'
  | 'broken-file'
  | 'runs-programs'
  | 'locked-file'
  | 'reaches-outside'
  | 'unpacks-too-large'
  | 'nested-file'
  | 'picture-too-large'
  | 'something-behind'
  | 'not-plain-text'

export class Refused extends Error {
  constructor(readonly code: ContentRefusal) {
    super(code)
  }
}

export const begins = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, place) => bytes[place] === byte)
