/** The report of a year: the sentences of the letter, and the figures behind them by form, topic, partner and institution. */
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { Filters } from '~/ui/filters'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { PrintButton } from '~/ui/print-button'
import { Actions, LinesTable } from '~/ui/list-page'
import { Picks } from './picks'
import type { ReportPage } from './report-page.server'

function InWords({ sentences }: { readonly sentences: readonly string[] }) {
  const say = useKeyedWords()
  return (
    <Card title={say('activities:report.in-words')}>
      {sentences.length > 0 ? (
        <Stack gap="tight">
          {sentences.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Stack>
      ) : (
        <p className="soft">{say('activities:empty.report-text')}</p>
      )}
    </Card>
  )
}

export function ReportView({ data }: { readonly data: ReportPage }) {
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.lead}
        actions={
          <>
            <Actions actions={data.actions} />
            <PrintButton word={say('activities:deed.print')} />
          </>
        }
      />
      <Filters rows={data.filters} />
      <Picks action="/activities/report" kept={data.kept} picks={data.picks} />
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
      </Card>
      <InWords sentences={data.sentences} />
      {data.tables.map((table) => (
        <Card key={table.key} flush title={table.title}>
          <LinesTable caption={table.title} lines={table.lines} framed={false} />
        </Card>
      ))}
      <Disclosure summary={say('common:how')}>
        <p>{say('activities:report.how')}</p>
      </Disclosure>
    </Stack>
  )
}
