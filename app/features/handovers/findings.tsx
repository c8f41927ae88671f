/** What the law finds about a handover, each line with its source. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { type FindingItem, FindingsList } from '~/ui/findings-list'

export function Findings({ findings }: { readonly findings: readonly FindingItem[] }) {
  const { t } = useWords('handovers')
  const say = useKeyedWords()
  const words = {
    held: say('law:state.held'),
    failed: say('law:state.failed'),
    unknown: say('law:state.unknown'),
  }
  return <FindingsList label={t('findings')} findings={findings} stateWords={words} />
}
