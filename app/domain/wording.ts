/** A text that is kept as data, in the three languages of the product. */

export type Wording = { readonly kk: string; readonly ru: string; readonly en: string }
