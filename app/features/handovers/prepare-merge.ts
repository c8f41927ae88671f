/** What is compared, field by field, where two people prepare one handover at once. */
import type { MergeField } from '~/platform/form-merge'
import type { Translate } from '~/platform/i18n'

type Option = { readonly value: string; readonly label: string }

const texts = [
  ['addressAfter', 'plans:field.address'],
  ['receiverName', 'handovers:field.receiver'],
  ['receiverContact', 'handovers:field.contact'],
  ['meetingOn', 'handovers:field.meeting-on'],
  ['meetingAt', 'handovers:field.meeting-at'],
  ['meetingPlace', 'handovers:field.meeting-place'],
  ['note', 'handovers:field.unresolved'],
] as const

type Name = 'kind' | 'placeAfter' | (typeof texts)[number][0]

type Preparing = {
  readonly stored: Readonly<Record<Name, string | null>>
  /** None where the kind of destination follows from the law. */
  readonly kinds: readonly Option[]
  readonly places: readonly { readonly options: readonly Option[] }[]
}

/** Takes what is stored, the choices, and the words; gives the fields in the order of the form. */
export const prepareMerge = ({ stored, kinds, places }: Preparing, t: Translate): readonly MergeField[] => [
  ...(kinds.length > 0
    ? [{ name: 'kind', label: t('handovers:field.kind'), stored: stored.kind, options: kinds }]
    : []),
  {
    name: 'placeAfter',
    label: t('plans:field.place'),
    stored: stored.placeAfter,
    options: places.flatMap(({ options }) => options),
  },
  ...texts.map(([name, key]) => ({ name, label: t(key), stored: stored[name] })),
]
