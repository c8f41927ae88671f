/** Gives each text a small number, so that columns hold numbers and tables can be indexed by them. */

export type Dictionary = { readonly numbers: Map<string, number>; readonly texts: string[] }

export const newDictionary = (): Dictionary => ({ numbers: new Map(), texts: [] })

/** The number of a text, given on first sight. */
export const numberOf = ({ numbers, texts }: Dictionary, text: string): number => {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, texts.length)
  return texts.push(text) - 1
}
