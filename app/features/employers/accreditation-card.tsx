/** Whether an employer is accredited, until when, and what follows from it. */
import type { AccreditationState } from '~/domain/employers/accreditation'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'

export const accreditationTones = {
  none: 'plain',
  ahead: 'info',
  running: 'good',
  ending: 'warn',
  lapsed: 'bad',
} as const

type Props = {
  readonly accreditation: {
    readonly state: AccreditationState
    readonly words: string
    readonly left: string
  }
}

export function AccreditationCard({ accreditation: { state, words, left } }: Props) {
  const { t } = useWords('organisations')
  return (
    <Card
      title={t('tab.accreditation')}
      aside={<Badge tone={accreditationTones[state]}>{t(`accreditation.state.${state}`)}</Badge>}
    >
      <p>{words || t('accreditation.none')}</p>
      {left ? <p>{left}</p> : null}
      {state === 'lapsed' ? <Notice tone="bad">{t('accreditation.lapsed')}</Notice> : null}
    </Card>
  )
}
