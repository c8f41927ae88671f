/** A field of a person's record as data: made on the server with its words and choices, drawn by `RecordFields`. */
import type { Option, OptionGroup } from '~/ui/select'

type Base = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly required?: boolean | undefined
  /** The stored value in words, for whoever must compare after another's change. */
  readonly shown?: string | undefined
}

export type FieldPlan = Base &
  (
    | {
        readonly kind: 'text' | 'day' | 'area'
        readonly stored: string
        readonly width?: 's' | 'm' | 'l' | undefined
      }
    | {
        readonly kind: 'select'
        readonly stored: string
        readonly options: readonly Option[]
        readonly groups?: readonly OptionGroup[] | undefined
        readonly empty?: string | undefined
      }
    | { readonly kind: 'radio'; readonly stored: string; readonly options: readonly Option[] }
    | { readonly kind: 'checks'; readonly stored: readonly string[]; readonly options: readonly Option[] }
    | {
        readonly kind: 'several'
        readonly stored: readonly string[]
        readonly suggestions: readonly string[]
      }
  )

export type FieldSet = { readonly legend: string; readonly fields: readonly FieldPlan[] }
