/** Caseloads as a picture: whose bar is longest, and how much of it is red. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { StackedBars } from '~/ui/charts/stacked-bars'

type Row = {
  readonly key: string
  readonly name: string
  readonly bar: { readonly overdue: number; readonly soon: number; readonly rest: number }
}

type Props = { readonly rows: readonly Row[]; readonly nameHead: string; readonly title: string }

export function LoadBars({ rows, nameHead, title }: Props) {
  const { t } = useWords('caseload')
  if (rows.length === 0) return null
  return (
    <Card title={title}>
      <StackedBars
        words={{ caption: title, nameHead }}
        parts={[
          { key: 'overdue', label: t('bars.overdue'), tone: 'bad' },
          { key: 'soon', label: t('bars.soon'), tone: 'warn' },
          { key: 'rest', label: t('bars.rest'), tone: 'accent' },
        ]}
        bars={rows.map(({ key, name, bar }) => ({ key, name, values: [bar.overdue, bar.soon, bar.rest] }))}
      />
    </Card>
  )
}
