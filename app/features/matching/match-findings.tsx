/** A pair's explanation: points that add up, and what the law finds with its articles. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ScoreBar } from '~/ui/charts/score-bar'
import { Disclosure } from '~/ui/confirm'
import { FindingsList } from '~/ui/findings-list'
import { KeyFacts } from '~/ui/key-facts'
import type { MatchPage } from './match-page.server'
import { OriginLines } from './origin-lines'
import type { ToldOrigin } from './told-origins.server'
import type { ToldFinding } from './telling.server'

type FitProps = Pick<MatchPage, 'total' | 'parts'>

export function MatchFit({ total, parts }: FitProps) {
  const { t } = useWords('matching')
  return (
    <Card title={t('explanation.fit')}>
      <ScoreBar
        total={total}
        parts={parts}
        words={{
          caption: t('explanation.fit'),
          of: t('page.of'),
          partHead: t('page.part'),
          valueHead: t('page.points'),
        }}
      />
      <Disclosure summary={t('page.why-points')}>
        <KeyFacts
          facts={parts.map(({ label, value, most, basis, origins }) => ({
            name: label,
            value: (
              <>
                {`${t('explanation.points', { points: value, most })}. ${basis}`}
                <OriginLines origins={origins} />
              </>
            ),
          }))}
        />
        <p className="soft small">{t('explanation.never-scored')}</p>
      </Disclosure>
    </Card>
  )
}

type LawProps = {
  readonly title: string
  readonly findings: readonly (ToldFinding & {
    readonly remedy?: string | null
    readonly origins: readonly ToldOrigin[]
  })[]
  readonly verdict?: MatchPage['verdict']
  readonly personTo?: string
}

export function MatchLaw({ title, findings, verdict, personTo }: LawProps) {
  const { t } = useWords('law')
  return (
    <Card title={title} aside={verdict ? <Badge tone={verdict.tone}>{verdict.text}</Badge> : undefined}>
      <FindingsList
        label={title}
        stateWords={{ held: t('state.held'), failed: t('state.failed'), unknown: t('state.unknown') }}
        findings={findings.map(({ remedy, origins, ...each }) => ({
          ...each,
          origins: <OriginLines origins={origins} />,
          remedy: remedy && personTo ? <Link to={personTo}>{remedy}</Link> : undefined,
        }))}
      />
    </Card>
  )
}
