/** Brings words of three languages to one shape, so that a cell or a heading is recognised however it is typed. */

const kin: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

/** Lower case, Kazakh letters as their Russian kin, words and digits only, single spaces. */
export const fold = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  )
    .join(' ')
    .replace(/[әғқңөұүһіё]/g, (letter) => kin[letter] ?? letter)

/** The text of a cell as it is kept: composed, trimmed, without the signs that a program put before it. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .trim()
