/** What the law finds about a step or a place, each line with its source. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { type FindingItem, FindingsList } from '~/ui/findings-list'

export function LawFindings({ findings }: { readonly findings: readonly FindingItem[] }) {
  const { t } = useWords('sites')
  const say = useKeyedWords()
  if (findings.length === 0) return null
  const words = {
    held: say('law:state.held'),
    failed: say('law:state.failed'),
    unknown: say('law:state.unknown'),
  }
  return <FindingsList label={t('findings')} findings={findings} stateWords={words} />
}
