/** Keeps a spreadsheet from taking a typed text for a formula, and gives the text back when the file returns. */

/** What Excel, LibreOffice and Google Sheets may take for the start of a formula, the full-width signs included. */
const dangerous = /^[=+\-@\t\r\n\0＝＋－＠|%]/

/** Puts an apostrophe before a text that would be run as a formula, and before one that already bears it. */
export const escapeFormula = (text: string): string =>
  dangerous.test(text) || (text.startsWith("'") && dangerous.test(text.replace(/^'+/, '')))
    ? `'${text}`
    : text

/** The inverse of `escapeFormula`: other apostrophes stay. */
export const restoreFormula = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.replace(/^'+/, '')) ? text.slice(1) : text
