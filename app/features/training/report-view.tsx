/** The report of a year: figures, hours by topic, coverage by institution, and the table behind them. */
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { type StackedBar, StackedBars } from '~/ui/charts/stacked-bars'
import { Disclosure } from '~/ui/confirm'
import { Filters } from '~/ui/filters'
import { KeyFacts } from '~/ui/key-facts'
import { Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Actions, LinesTable } from '~/ui/list-page'
import type { reportPage } from './report-page.server'

function Topics({ bars }: { readonly bars: readonly StackedBar[] }) {
  const say = useKeyedWords()
  if (bars.length === 0) return <p className="soft">{say('training:empty.report-text')}</p>
  return (
    <StackedBars
      bars={bars}
      parts={[{ key: 'hours', label: say('training:column.hours'), tone: 'accent' }]}
      words={{ caption: say('training:report.topics'), nameHead: say('training:column.topic') }}
    />
  )
}

function Coverage({ bars }: { readonly bars: readonly StackedBar[] }) {
  const say = useKeyedWords()
  return (
    <StackedBars
      bars={bars}
      parts={[
        { key: 'trained', label: say('training:column.trained'), tone: 'good' },
        { key: 'not-trained', label: say('training:report.not-trained'), tone: 'warn' },
      ]}
      words={{ caption: say('training:report.coverage'), nameHead: say('training:column.place') }}
    />
  )
}

export function ReportView({ data }: { readonly data: Awaited<ReturnType<typeof reportPage>> }) {
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={data.lead} actions={<Actions actions={data.actions} />} />
      <Filters rows={data.filters} />
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
      </Card>
      <Halves>
        <Card title={say('training:report.topics')}>
          <Topics bars={data.topics} />
        </Card>
        <Card title={say('training:report.coverage')}>
          <Coverage bars={data.coverage} />
        </Card>
      </Halves>
      <LinesTable caption={data.title} lines={data.lines} />
      <Disclosure summary={say('common:how')}>
        <p>{say('training:report.how')}</p>
      </Disclosure>
    </Stack>
  )
}
