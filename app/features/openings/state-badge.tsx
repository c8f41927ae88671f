/** The state of an opening as one word with its tone. */
import type { OpeningState } from '~/domain/openings/opening'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import type { Tone } from '~/ui/tone'

const tones: Readonly<Record<OpeningState, Tone>> = {
  draft: 'plain',
  submitted: 'warn',
  rejected: 'bad',
  approved: 'info',
  open: 'good',
  paused: 'warn',
  closed: 'plain',
}

export function OpeningStateBadge({ state }: { readonly state: OpeningState }) {
  const { t } = useWords('openings')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}
