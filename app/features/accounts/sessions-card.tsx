/** Where one is signed in, with a way to end each and all. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions } from '~/ui/form-parts'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

type Row = {
  readonly id: string
  readonly browser: string
  readonly since: string
  readonly current: boolean
}

export function SessionsCard({ sessions }: { readonly sessions: readonly Row[] }) {
  const { t } = useWords('account')
  return (
    <Card title={t('sessions.title')}>
      <Table
        caption={t('sessions.title')}
        captionHidden
        framed={false}
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'browser',
            head: t('sessions.browser'),
            lead: true,
            width: 'wide',
            cell: (row) => (
              <>
                <RowLead>{row.browser}</RowLead>
                <RowNote>{row.since}</RowNote>
              </>
            ),
          },
          {
            key: 'end',
            head: t('sessions.end'),
            headHidden: true,
            align: 'end',
            cell: (row) =>
              row.current ? (
                <Badge tone="good">{t('sessions.this')}</Badge>
              ) : (
                <Form method="post" reloadDocument>
                  <Button kind="secondary" name="session" value={row.id}>
                    {t('sessions.end')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      <Form method="post" reloadDocument>
        <FormActions>
          <Button kind="danger" name="session" value="">
            {t('sessions.end-all')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
