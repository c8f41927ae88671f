/** Makes the plan of a field from its name and what is stored in it. */
import type { Known } from '#db/schema/people'
import type { Option } from '~/ui/select'
import { knownOptions } from './choices.server'
import type { FieldPlan } from './field-plan'
import type { Person } from './queries.server'
import { type Teller, codesIn } from './telling.server'

export type Maker = ReturnType<typeof makerFor>

/** Short words for fields; stored nulls become empty controls. */
export const makerFor = (teller: Teller) => {
  const { t, format } = teller
  const label = (name: string): string => t(`people:field.${name}`)
  const shownIn = (options: readonly Option[], stored: string): string =>
    options.find((each) => each.value === stored)?.label ?? t('common:unknown')
  return {
    text: (name: string, stored: string | null, more: object = {}): FieldPlan => ({
      kind: 'text',
      name,
      label: label(name),
      stored: stored ?? '',
      shown: stored ?? t('common:unknown'),
      ...more,
    }),
    day: (name: string, stored: Person['endOfTerm'], more: object = {}): FieldPlan => ({
      kind: 'day',
      name,
      label: label(name),
      stored: stored ?? '',
      shown: format.day(stored) || t('common:unknown'),
      ...more,
    }),
    select: (
      name: string,
      stored: string | null,
      options: readonly Option[],
      more: object = {},
    ): FieldPlan => ({
      kind: 'select',
      name,
      label: label(name),
      stored: stored ?? '',
      options,
      empty: t('common:unknown'),
      shown: shownIn(options, stored ?? ''),
      ...more,
    }),
    radio: (name: string, stored: string | null, options: readonly Option[]): FieldPlan => ({
      kind: 'radio',
      name,
      label: label(name),
      stored: stored ?? '',
      options,
      shown: shownIn(options, stored ?? ''),
    }),
    known: (name: string, stored: Known | 'yes' | 'no'): FieldPlan => {
      const value = stored === 1 ? 'yes' : stored === 0 ? 'no' : (stored ?? '')
      const options = knownOptions(teller)
      return {
        kind: 'radio',
        name,
        label: label(name),
        stored: value,
        options,
        shown: shownIn(options, value),
      }
    },
    checks: (name: string, stored: string, options: readonly Option[]): FieldPlan => ({
      kind: 'checks',
      name,
      label: label(name),
      stored: codesIn(stored),
      options,
      shown: codesIn(stored)
        .map((code) => shownIn(options, code))
        .join(', '),
    }),
  }
}
