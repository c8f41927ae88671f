/** When the next training is due: the service's yearly target and the law's five-year floor. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'

type Props = {
  readonly hours: string
  readonly due: { readonly state: string; readonly target: string; readonly floor: string } | null
}

const tones = { 'in-time': 'good', 'target-missed': 'warn', 'floor-missed': 'bad' } as const

export function NextTraining({ hours, due }: Props) {
  const { t } = useWords('training')
  const say = useKeyedWords()
  const state = due ? (
    <Badge tone={tones[due.state as keyof typeof tones]}>{say(`training:state.${due.state}`)}</Badge>
  ) : undefined
  return (
    <Card title={t('next.title')} aside={state}>
      <KeyFacts
        facts={[
          { name: t('total'), value: hours },
          { name: t('next.target'), value: due?.target ?? t('next.none') },
          { name: t('next.floor'), value: due?.floor ?? t('next.none') },
        ]}
      />
    </Card>
  )
}
