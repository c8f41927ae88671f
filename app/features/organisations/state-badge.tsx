/** The state of an organisation as one word with its tone. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import type { OrganisationState } from './forms'

const tones = { registered: 'warn', approved: 'good', suspended: 'bad' } as const

export function OrganisationStateBadge({ state }: { readonly state: OrganisationState }) {
  const { t } = useWords('organisations')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}
