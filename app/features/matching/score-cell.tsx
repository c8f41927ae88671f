/** A row's fit: the total, and the parts that make it. */
import { useWords } from '~/platform/i18n'
import { ScoreBar, type ScorePart } from '~/ui/charts/score-bar'
import { Cluster } from '~/ui/layout'

type Props = { readonly total: number; readonly parts: readonly ScorePart[] }

export function ScoreCell({ total, parts }: Props) {
  const { t } = useWords('matching')
  return (
    <Cluster>
      <b className="figure">{total}</b>
      <ScoreBar
        small
        total={total}
        parts={parts}
        words={{
          caption: t('explanation.fit'),
          of: t('page.of'),
          partHead: t('page.part'),
          valueHead: t('page.points'),
        }}
      />
    </Cluster>
  )
}
