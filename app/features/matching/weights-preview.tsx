/** What new weights would change: how many best places, at which openings, and for whom. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { ScoreBar } from '~/ui/charts/score-bar'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { NewWeightsPage } from './weights-page.server'

type Result = NonNullable<NonNullable<NewWeightsPage['preview']>['result']>
type OpeningRow = Result['openings'][number]
type Mover = Result['moves'][number]

export function WeightsBar({
  parts,
  caption,
}: {
  readonly parts: NewWeightsPage['bars']['before']
  readonly caption: string
}) {
  const { t } = useWords('matching')
  return (
    <ScoreBar
      total={parts.reduce((sum, each) => sum + each.value, 0)}
      parts={parts}
      words={{ caption, of: t('page.of'), partHead: t('page.part'), valueHead: t('page.points') }}
    />
  )
}

function Side({ side }: { readonly side: Mover['before'] }) {
  const { t } = useWords('matching')
  return (
    <Stack gap="close">
      <span>
        {side.opening} · <b>{side.total}</b>
      </span>
      <ScoreBar
        small
        total={side.total}
        parts={side.parts}
        words={{
          caption: side.opening,
          of: t('page.of'),
          partHead: t('page.part'),
          valueHead: t('page.points'),
        }}
      />
    </Stack>
  )
}

function Openings({ rows }: { readonly rows: readonly OpeningRow[] }) {
  const { t } = useWords('matching')
  const columns: readonly Column<OpeningRow>[] = [
    {
      key: 'opening',
      head: t('page.opening'),
      lead: true,
      cell: (row) => (
        <RowLead to={`/openings/${row.id}`} note={row.note}>
          {row.title}
        </RowLead>
      ),
    },
    { key: 'left', head: t('weights.left'), align: 'end', cell: (row) => row.left },
    { key: 'came', head: t('weights.came'), align: 'end', cell: (row) => row.came },
  ]
  return <Table caption={t('weights.by-opening')} columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function Movers({ rows }: { readonly rows: readonly Mover[] }) {
  const { t } = useWords('matching')
  const columns: readonly Column<Mover>[] = [
    {
      key: 'who',
      head: t('page.person'),
      lead: true,
      cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
    },
    { key: 'before', head: t('weights.before'), cell: (row) => <Side side={row.before} /> },
    { key: 'after', head: t('weights.after'), cell: (row) => <Side side={row.after} /> },
  ]
  return <Table caption={t('weights.examples')} columns={columns} rows={rows} rowKey={(row) => row.id} />
}

export function WeightsPreview({ result }: { readonly result: Result }) {
  const { t } = useWords('matching')
  return (
    <Stack>
      <Card title={t('weights.preview')}>
        <KeyFacts
          shape="columns"
          facts={[
            { name: t('weights.moved'), value: `${result.moved} (${result.share} %)` },
            { name: t('weights.placed'), value: result.placed },
            { name: t('weights.mean'), value: `${result.before} → ${result.after}` },
          ]}
        />
      </Card>
      {result.openings.length > 0 ? <Openings rows={result.openings} /> : null}
      {result.moves.length > 0 ? <Movers rows={result.moves} /> : null}
    </Stack>
  )
}
