/** Warnings about the programme, each with the link that settles it. */
import { Link } from '@remix-run/react'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { FindingsList } from '~/ui/findings-list'
import type { GapFinding } from './gaps.server'

/** Shows nothing where every need has a measure and every measure a need. */
export function PlanGaps({ gaps }: { readonly gaps: readonly GapFinding[] }) {
  const { t } = useWords('plans')
  const say = useKeyedWords()
  if (gaps.length === 0) return null
  return (
    <Card title={t('gap.title')} id="gaps">
      <FindingsList
        label={t('gap.title')}
        stateWords={{
          held: say('law:state.held'),
          failed: say('law:state.failed'),
          unknown: t('gap.warning'),
        }}
        findings={gaps.map(({ settle, ...gap }) => ({
          ...gap,
          remedy: settle ? <Link to={settle.to}>{settle.text}</Link> : undefined,
        }))}
      />
    </Card>
  )
}
