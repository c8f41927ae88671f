/** The days of a year that are not what the week says, and how far the recount after a change is. */
import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ProgressBar } from '~/ui/progress-bar'
import { Table } from '~/ui/table'
import type { HolidaysPage } from './holiday-page.server'

type Row = HolidaysPage['rows'][number]

export function HolidayTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('admin')
  return (
    <Table
      caption={t('holidays.year')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.day}
      empty={
        <EmptyState icon="calendar" title={t('holidays.none')}>
          {t('holidays.none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'day',
          head: t('holidays.day'),
          lead: true,
          width: 'medium',
          cell: (row) => <b>{row.date}</b>,
        },
        { key: 'name', head: t('holidays.name'), cell: (row) => row.name },
        {
          key: 'kind',
          head: t('holidays.kind-head'),
          width: 'medium',
          cell: (row) => <Badge tone={row.kind === 'holiday' ? 'info' : 'warn'}>{row.kindWord}</Badge>,
        },
        {
          key: 'change',
          head: t('common:edit'),
          headHidden: true,
          align: 'end',
          width: 'narrow',
          cell: (row) => (
            <ButtonLink to={row.to} label={`${t('common:edit')}: ${row.date}`}>
              {t('common:edit')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}

const everySoOften = 1500

/** Looks again by itself while the recount runs, with or without scripts. */
export function RecountCard({ recount }: { readonly recount: NonNullable<HolidaysPage['recount']> }) {
  const { t } = useWords('admin')
  const { revalidate } = useRevalidator()
  const { isRunning } = recount
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(revalidate, everySoOften)
    return () => clearInterval(timer)
  }, [revalidate, isRunning])
  const title = t(isRunning ? 'holidays.recount.running' : 'holidays.recount.done')
  return (
    <Card title={title}>
      {isRunning ? (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      ) : null}
      <div className="stack">
        <ProgressBar
          value={recount.done}
          max={Math.max(1, recount.total)}
          label={title}
          words={recount.words}
        />
        <p className="soft">{recount.result}</p>
      </div>
    </Card>
  )
}
