/** Keeps a spreadsheet from taking a typed text for a formula, and gives the text back when the file returns. */

/** What Excel, LibreOffice and Google Sheets may take for the start of a formula, the full-width signs included. */
const dangerous = /^[=+\-@\t\r\n\0＝＋－＠|%]/

// The writer of workbooks takes these words for members of an object, and the file breaks.
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

const isDangerous = (text: string): boolean => dangerous.test(text) || inherited.has(text)

const isMarked = (text: string): boolean => text.startsWith("'") && isDangerous(text.replace(/^'+/, ''))

/** Puts an apostrophe before a text that would be run as a formula, and before one that already bears it. */
export const escapeFormula = (text: string): string =>
  isDangerous(text) || isMarked(text) ? `'${text}` : text

/** The inverse of `escapeFormula`: other apostrophes stay. */
export const restoreFormula = (text: string): string => (isMarked(text) ? text.slice(1) : text)
