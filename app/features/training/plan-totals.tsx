/** The year in three bars: people, hours and money, actual against planned. */
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { ShareBars } from '~/ui/charts/share-bar'

type Props = {
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly share: number
    readonly words: string
  }[]
}

export function PlanTotals({ rows }: Props) {
  const say = useKeyedWords()
  return (
    <Card title={say('training:plan.totals')}>
      <ShareBars
        label={say('training:plan.totals')}
        max={100}
        shares={rows.map((row) => ({ key: row.key, label: row.name, value: row.share, figure: row.words }))}
      />
    </Card>
  )
}
