/** People to be ticked, and the worker they go to. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { EmptyState } from '~/ui/empty-state'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { RowLead } from '~/ui/row-lead'
import { RowTick } from '~/ui/row-tick'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { AssignPage } from './assign-page.server'

type Row = AssignPage['rows'][number]

type Props = { readonly page: AssignPage; readonly form: FormReader }

function People({ page, form }: Props) {
  const { t } = useWords('caseload')
  const ticked = new Set(form.values('person'))
  return (
    <Table
      caption={t('assign.people')}
      captionHidden
      rows={page.rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="check" title={t('assign.none')}>
          {t('assign.none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'tick',
          head: t('head.tick'),
          headHidden: true,
          width: 'narrow',
          cell: (row) => (
            <RowTick name="person" value={row.id} label={row.name} defaultChecked={ticked.has(row.id)} />
          ),
        },
        {
          key: 'name',
          head: t('head.person'),
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        // Whoever takes people sees only those whom nobody has.
        ...(page.isTaking ? [] : [{ key: 'worker', head: t('head.worker'), cell: (row: Row) => row.worker }]),
        { key: 'state', head: t('head.plan'), cell: (row) => row.state },
        {
          key: 'due',
          head: t('head.due'),
          cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : '–'),
        },
      ]}
    />
  )
}

export function AssignForm({ page, form }: Props) {
  const { t } = useWords('caseload')
  return (
    <Form method="post" action={page.here}>
      <HiddenFields values={{ intent: 'preview' }} />
      <Stack>
        <Card>
          <div className="form">
            <Select
              name="to"
              label={t(page.isTaking ? 'take.to' : 'assign.to')}
              options={page.workers}
              emptyLabel={page.isTaking ? undefined : t('common:choose')}
              width="l"
              defaultValue={form.value('to', page.isTaking ? page.workers[0]?.value : '')}
              error={form.error('to')}
            />
            {page.mayTakeAll ? (
              <Checkbox
                name="everyone"
                label={t('assign.everyone', { total: page.total })}
                defaultChecked={form.value('everyone') !== ''}
              />
            ) : null}
            <FormActions>
              <Button>{t('assign.preview')}</Button>
              <ButtonLink to="/caseload">{t('common:cancel')}</ButtonLink>
            </FormActions>
          </div>
        </Card>
        <People page={page} form={form} />
      </Stack>
    </Form>
  )
}
