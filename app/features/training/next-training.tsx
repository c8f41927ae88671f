/** When the next training is due: the service's yearly target and the law's five-year floor, each with its source. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { type FindingItem, FindingsList } from '~/ui/findings-list'
import { KeyFacts } from '~/ui/key-facts'

export const useStateWords = () => {
  const say = useKeyedWords()
  return {
    held: say('training:finding.held'),
    failed: say('training:finding.failed'),
    unknown: say('training:finding.unknown'),
  }
}

type Props = { readonly hours: string; readonly findings: readonly FindingItem[] }

export function NextTraining({ hours, findings }: Props) {
  const { t } = useWords('training')
  const stateWords = useStateWords()
  return (
    <Card title={t('next.title')}>
      <KeyFacts facts={[{ name: t('total'), value: hours }]} />
      {findings.length > 0 ? (
        <FindingsList label={t('next.title')} findings={findings} stateWords={stateWords} />
      ) : (
        <p className="soft">{t('next.none')}</p>
      )}
    </Card>
  )
}
