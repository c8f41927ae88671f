/** Shares of those placed, group by group, a table for each trait with its bars in it. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Stack } from '~/ui/layout'
import { ProgressBar } from '~/ui/progress-bar'
import { type Column, Table } from '~/ui/table'
import type { FairnessRow, FinishedRun } from './run-page.server'

type Props = { readonly traits: FinishedRun['fairness']; readonly small: string }

export function FairnessTables({ traits, small }: Props) {
  const { t } = useWords('allocation')
  const columnsOf = (name: string): readonly Column<FairnessRow>[] => [
    { key: 'group', head: name, lead: true, width: 'wide', cell: (row) => row.group },
    {
      key: 'able',
      head: t('column.able'),
      align: 'end',
      cell: (row) => row.able ?? t('fairness.hidden'),
    },
    { key: 'placed', head: t('column.placed'), align: 'end', cell: (row) => row.placed ?? '' },
    {
      key: 'share',
      head: t('column.rate'),
      width: 'wide',
      cell: (row) =>
        row.share === null ? (
          ''
        ) : (
          <ProgressBar value={row.value} max={100} label={row.group} words={`${row.share} %`} tone="accent" />
        ),
    },
  ]
  return (
    <Card title={t('fairness.title')}>
      <Stack>
        <p className="soft small">{t('fairness.lead')}</p>
        {traits.map(({ trait, name, rows }) => (
          <Table
            key={trait}
            caption={name}
            captionHidden
            framed={false}
            columns={columnsOf(name)}
            rows={rows}
            rowKey={(row) => row.key}
          />
        ))}
        <p className="soft small">{small}</p>
      </Stack>
    </Card>
  )
}
