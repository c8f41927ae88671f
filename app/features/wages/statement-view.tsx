/** A statement to read: gross, each deduction, net, what the law finds, doubts and their answers. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { FindingsList } from '~/ui/findings-list'
import { KeyFacts } from '~/ui/key-facts'
import { Halves, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import type { StatementPage } from './statement-page.server'

type Amount = {
  readonly key: string
  readonly name: string
  readonly amount: string
  readonly isTotal?: boolean
}

const amountsOf = ({ added, gross, taken, deducted, net }: StatementPage['lines']): Amount[] => [
  ...added,
  { key: 'gross', ...gross, isTotal: true },
  ...taken,
  { key: 'deducted', ...deducted, isTotal: true },
  { key: 'net', ...net, isTotal: true },
]

function Amounts({ lines }: { readonly lines: StatementPage['lines'] }) {
  const { t } = useWords('wages')
  const written = (row: Amount, text: string) => (row.isTotal ? <strong>{text}</strong> : text)
  return (
    <Card title={t('statement.amounts')} flush>
      <Table
        caption={t('statement.amounts')}
        captionHidden
        framed={false}
        rows={amountsOf(lines)}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: t('statement.line'), lead: true, cell: (row) => written(row, row.name) },
          {
            key: 'amount',
            head: t('statement.amount'),
            align: 'end',
            cell: (row) => written(row, row.amount),
          },
        ]}
      />
    </Card>
  )
}

function Doubts({ doubts }: { readonly doubts: StatementPage['doubts'] }) {
  const { t } = useWords('wages')
  if (doubts.length === 0) return null
  return (
    <Card title={t('doubt.title')}>
      <Stack>
        {doubts.map((doubt) => (
          <div key={doubt.id} className="stack stack-close">
            <p className="prose">{doubt.words}</p>
            <p className="soft">
              {doubt.raised}{' '}
              {doubt.due ? <Badge tone={doubt.isLate ? 'bad' : 'info'}>{doubt.due}</Badge> : null}
            </p>
            {doubt.answer ? (
              <Notice tone="info" title={t('doubt.answer')}>
                {doubt.answer}
              </Notice>
            ) : null}
          </div>
        ))}
      </Stack>
    </Card>
  )
}

export function StatementView({ data }: { readonly data: StatementPage }) {
  const { t } = useWords('wages')
  const say = useKeyedWords()
  return (
    <Stack>
      {data.takenBack ? <Notice tone="warn">{data.takenBack}</Notice> : null}
      <Halves>
        <Card title={t('statement.about')}>
          <KeyFacts facts={data.facts} />
        </Card>
        <Amounts lines={data.lines} />
      </Halves>
      <Card title={t('statement.findings')}>
        <FindingsList
          label={t('statement.findings')}
          findings={data.findings}
          stateWords={{
            held: say('law:state.held'),
            failed: say('law:state.failed'),
            unknown: say('law:state.unknown'),
          }}
        />
      </Card>
      <Doubts doubts={data.doubts} />
    </Stack>
  )
}
