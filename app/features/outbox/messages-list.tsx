/** One's own messages: what happened and when; opening one leads to where it is settled. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export type MessageLine = {
  readonly id: string
  readonly what: string
  readonly at: string
  readonly unread: boolean
}

export function MessagesList({ rows }: { readonly rows: readonly MessageLine[] }) {
  const { t } = useWords('outbox')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="bell" title={t('none')}>
          {t('none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          head: t('head.what'),
          lead: true,
          cell: (row) => (
            <>
              <span className={row.unread ? 'strong' : undefined}>{row.what}</span>
              <RowNote>{row.at}</RowNote>
            </>
          ),
        },
        {
          key: 'state',
          head: t('head.state'),
          label: '',
          width: 'narrow',
          cell: (row) => (row.unread ? <Badge tone="info">{t('new')}</Badge> : null),
        },
        {
          key: 'deed',
          head: t('head.deed'),
          headHidden: true,
          align: 'end',
          width: 'narrow',
          cell: (row) => (
            <Form method="post">
              <HiddenFields values={{ message: row.id }} />
              <Button kind="secondary" label={`${t('common:open')}: ${row.what}, ${row.at}`}>
                {t('common:open')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}
