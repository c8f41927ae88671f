/** What is compared, field by field, where two people correct one passport at once. */
import type { MergeField } from '~/platform/form-merge'
import type { Translate } from '~/platform/i18n'
import type { PassportChoices, PassportValues } from './passport-form.server'

/** The words of the fields whose values are codes. */
const optionsOf = {
  water: 'supplies',
  heat: 'supplies',
  sanitary: 'inspections',
  fire: 'inspections',
  repair: 'repairs',
  safetyLevel: 'levels',
  activities: 'activities',
} as const satisfies Partial<Record<keyof PassportValues, keyof PassportChoices>>

const hasOptions = (name: string): name is keyof typeof optionsOf => name in optionsOf

/** Takes the passport as it stands, the choices of its form, and the words; gives its fields in the order of the form. */
export const passportMerge = (
  stored: PassportValues,
  choices: PassportChoices,
  t: Translate,
): readonly MergeField[] =>
  Object.entries(stored).map(([name, value]) => ({
    name,
    label: t(`sites:field.${name}`),
    stored: value,
    options: hasOptions(name) ? choices[optionsOf[name]] : undefined,
  }))
