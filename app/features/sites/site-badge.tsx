/** Whether a site has space, in one glance; and the stage of a company on its way in. */
import type { Stage } from '~/domain/sites/pipeline'
import type { SiteState } from '~/domain/sites/site'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import type { Tone } from '~/ui/tone'

const tones: Readonly<Record<SiteState, Tone>> = {
  free: 'good',
  'partly-let': 'info',
  let: 'plain',
  closed: 'plain',
}

export function SiteBadge({ state }: { readonly state: SiteState }) {
  const { t } = useWords('sites')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}

export function StageBadge({ stage, tone }: { readonly stage: Stage; readonly tone: Tone }) {
  const { t } = useWords('sites')
  return <Badge tone={tone}>{t(`stage.${stage}`)}</Badge>
}
