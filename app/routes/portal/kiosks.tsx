/** Devices of the institution on which people inside open their own page. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { actOnKiosks, kiosksPageOf } from '~/features/portal/kiosks-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RowNote } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('kiosk.manage', kiosksPageOf)

export const action = deed('kiosk.manage', actOnKiosks)

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

export default function Kiosks() {
  const { title, how, once, institutions, kiosks } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('kiosks.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
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
              row.ended ? (
                <Badge tone="plain">{row.ended}</Badge>
              ) : (
                <Badge tone="good">{t('kiosks.on')}</Badge>
              ),
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
      <Card title={t('kiosks.new')}>
        <Form method="post" className="form" noValidate reloadDocument>
          <HiddenFields once={once} />
          <Notice tone="info" title={t('kiosks.signed-out')}>
            <p>{how}</p>
          </Notice>
          <Input
            name="name"
            label={t('kiosks.name')}
            hint={t('kiosks.name-hint')}
            maxLength={100}
            required
            defaultValue={form.value('name')}
            error={form.error('name')}
          />
          {institutions.length > 0 ? (
            <Select
              name="institutionId"
              label={t('kiosks.institution')}
              options={[{ value: '', label: t('common:choose') }, ...institutions]}
              defaultValue={form.value('institutionId')}
              error={form.error('institutionId')}
            />
          ) : null}
          <FormActions>
            <Button icon="lock">{t('kiosks.deed')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
