/** The worklist of duties that events started, within the reader's reach. */
import { Form, useLoaderData } from '@remix-run/react'
import { DutiesTable } from '~/features/duties/duties-table'
import { dutiesPageOf } from '~/features/duties/list-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('duty.list', dutiesPageOf)

export default function Duties() {
  const { title, list, code, chips, codes, rows, nextTo, empty, mayRecord } = useLoaderData<typeof loader>()
  const { t } = useWords('duties')
  const record = mayRecord ? (
    <ButtonLink to="/duties/new" kind="primary" icon="plus">
      {t('record')}
    </ButtonLink>
  ) : undefined
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('lead')} actions={record} />
      <Chips label={t('list.label')} chips={chips} />
      <Form method="get" className="filters">
        <HiddenFields values={{ list }} />
        <Select
          key={code}
          name="code"
          label={t('list.kind')}
          emptyLabel={t('list.every-kind')}
          options={codes}
          defaultValue={code}
        />
        <FormActions>
          <Button kind="secondary" icon="filter">
            {t('list.show')}
          </Button>
        </FormActions>
      </Form>
      <DutiesTable
        caption={title}
        rows={rows}
        withPerson
        empty={
          <EmptyState icon="check" title={empty}>
            {t('empty.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('list.pages')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
