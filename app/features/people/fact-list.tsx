/** Records of one kind about a person, each with the way to change it or take it away. */
import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { FactLine } from './overview.server'

/** `removes`: a form may take it away. `editTo`: a page with the form filled from it. */
export type FactRow = FactLine & {
  readonly id: string
  readonly removes?: boolean
  readonly editTo?: string | undefined
}

type Props = {
  readonly title: string
  readonly rows: readonly FactRow[]
  readonly empty: string
  /** Names of the two columns, where "kind" and "state" do not fit. */
  readonly heads?: readonly [string, string]
}

export function FactList({ title, rows, empty, heads }: Props) {
  const { t } = useWords('people')
  return (
    <Card title={title} flush>
      <Table
        caption={title}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={empty} />}
        columns={[
          {
            key: 'name',
            head: heads?.[0] ?? t('field.kind'),
            label: '',
            lead: true,
            width: 'wide',
            cell: (row) => <span className="table-lead">{row.name}</span>,
          },
          {
            key: 'state',
            head: heads?.[1] ?? t('field.state'),
            cell: (row) => (
              <>
                {row.tone ? <Badge tone={row.tone}>{row.value}</Badge> : row.value}
                {row.note ? <RowNote>{row.note}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'deed',
            head: t('column.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) => <RowDeeds row={row} />,
          },
        ]}
      />
    </Card>
  )
}

function RowDeeds({ row }: { readonly row: FactRow }): ReactNode {
  const { t } = useWords('people')
  return (
    <div className="row-deeds">
      {row.editTo ? (
        <Link to={row.editTo} aria-label={`${t('common:edit')}: ${row.name}`}>
          {t('common:edit')}
        </Link>
      ) : null}
      {row.removes ? (
        <Confirm summary={t('common:remove')} question={t('confirm.question')} icon="trash">
          <Form method="post">
            <HiddenFields values={{ intent: 'remove', id: row.id }} />
            <Button kind="danger">{t('common:remove')}</Button>
          </Form>
        </Confirm>
      ) : null}
    </div>
  )
}
