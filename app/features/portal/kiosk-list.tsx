/** The devices of an institution, each with the way to take it away. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { KiosksPage } from './kiosks-page.server'

function End({ id }: { readonly id: string }) {
  const { t } = useWords('portal')
  return (
    <Confirm summary={t('kiosks.end')} question={t('kiosks.end-ask')}>
      <Form method="post">
        <HiddenFields values={{ kiosk: id }} />
        <Button kind="danger">{t('kiosks.end')}</Button>
      </Form>
    </Confirm>
  )
}

type Props = { readonly kiosks: KiosksPage['kiosks'] }

export function KioskList({ kiosks }: Props) {
  const { t } = useWords('portal')
  return (
    <Table
      caption={t('kiosks.list')}
      rows={kiosks}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="lock" title={t('kiosks.none')}>
          {t('kiosks.none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('kiosks.name'),
          lead: true,
          cell: (row) => (
            <>
              {row.name}
              <RowNote>{row.institution}</RowNote>
            </>
          ),
        },
        { key: 'made', head: t('kiosks.when'), cell: (row) => row.made },
        {
          key: 'state',
          head: t('kiosks.state'),
          cell: (row) =>
            row.ended ? <Badge tone="plain">{row.ended}</Badge> : <Badge tone="good">{t('kiosks.on')}</Badge>,
        },
        {
          key: 'end',
          head: t('kiosks.end'),
          headHidden: true,
          align: 'end',
          cell: (row) => (row.ended ? null : <End id={row.id} />),
        },
      ]}
    />
  )
}
