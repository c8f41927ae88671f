/** How large an attachment may be, and what may be inside it: habits of the product, not numbers of law. */

const megabyte = 1024 * 1024

export const limits = {
  /** Bytes of the file itself. */
  file: 10 * megabyte,
  /** Live files of one subject, such as a measure. */
  perSubject: 20,
  /** Of an office file: its parts, their size once unpacked, and unpacked to packed of a part above `smallPart`. */
  parts: 600,
  unpacked: 80 * megabyte,
  ratio: 100,
  smallPart: megabyte,
  /** Unpacked bytes of a part that says what the file refers to. */
  references: megabyte,
  /** Pixels along a side of a picture, and in all of it. */
  side: 16_000,
  pixels: 80_000_000,
  /** Unpacked bytes of the hidden objects of a PDF, and how many bundles of them. */
  hiddenObjects: 24 * megabyte,
  bundles: 4000,
} as const
