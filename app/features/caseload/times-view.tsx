/** Times between steps as a picture and the table behind it. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { StackedBars } from '~/ui/charts/stacked-bars'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { TimesPage } from './times-page.server'

const tones = ['info', 'accent', 'warn', 'good'] as const

export function TimesView({ lines, steps, isByMonth }: Pick<TimesPage, 'lines' | 'steps' | 'isByMonth'>) {
  const { t } = useWords('caseload')
  const nameHead = t(isByMonth ? 'times.month' : 'head.institution')
  const parts = steps.slice(0, tones.length)
  const drawn = lines.filter((line) => line.bar.some((value) => value > 0))
  return (
    <Stack>
      {drawn.length > 0 ? (
        <Card title={t('times.picture')}>
          <StackedBars
            words={{ caption: t('times.picture'), nameHead }}
            parts={parts.map(({ key, label }, index) => ({ key, label, tone: tones[index] ?? 'plain' }))}
            bars={drawn.map(({ key, name, bar }) => ({ key, name, values: bar }))}
          />
        </Card>
      ) : null}
      <Table
        caption={t('times.title')}
        captionHidden
        rows={lines}
        rowKey={(row) => row.key}
        empty={
          <EmptyState icon="clock" title={t('times.empty')}>
            {t('times.empty-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: nameHead,
            lead: true,
            cell: (row) => <RowLead to={row.to ?? undefined}>{row.name}</RowLead>,
          },
          ...steps.map((step) => ({
            key: step.key,
            head: step.label,
            cell: (row: TimesPage['lines'][number]) => {
              const own = row.steps.find((each) => each.step === step.key)
              return (
                <>
                  {own?.figure ?? '–'}
                  {own?.note ? <RowNote>{own.note}</RowNote> : null}
                </>
              )
            },
          })),
        ]}
      />
    </Stack>
  )
}
