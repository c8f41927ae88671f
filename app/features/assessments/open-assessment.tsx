/** An assessment under way: its blocks, how far each has come, and the form that completes it. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { CheckboxGroup } from '~/ui/checkbox'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import { Textarea } from '~/ui/textarea'
import type { AssessmentPage } from './assessment-page.server'

type BlockListProps = Pick<AssessmentPage, 'blocks' | 'nextTo'>

export function BlockList({ blocks, nextTo }: BlockListProps) {
  const { t } = useWords('assessments')
  const next = nextTo ? (
    <ButtonLink kind="primary" to={nextTo}>
      {t('deed.ask-next')}
    </ButtonLink>
  ) : null
  return (
    <Card flush title={t('blocks')} aside={next}>
      <Table
        caption={t('blocks')}
        captionHidden
        framed={false}
        rows={blocks}
        rowKey={(row) => row.place}
        columns={[
          {
            key: 'name',
            head: t('block-head'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to ?? undefined} note={row.by}>
                {row.name}
              </RowLead>
            ),
          },
          {
            key: 'mark',
            head: t('status-head'),
            label: '',
            width: 'medium',
            cell: (row) => (
              <>
                <Badge tone={row.mark.tone}>{row.mark.text}</Badge>
                {row.note ? <RowNote>{row.note}</RowNote> : null}
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}

export function CompleteForm({ page, form }: { readonly page: AssessmentPage; readonly form: FormReader }) {
  const { t } = useWords('assessments')
  return (
    <Card title={t('complete.title')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.version} />
        <p>{t('complete.text')}</p>
        <CheckboxGroup
          name="present"
          label={t('field.present')}
          hint={t('field.present-hint')}
          shape="columns"
          options={page.companions}
          defaultValue={form.values('present')}
        />
        <FormActions>
          <Button>{t('deed.complete')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** Taking back an assessment that was opened by mistake. */
export function WithdrawForm({ page, form }: { readonly page: AssessmentPage; readonly form: FormReader }) {
  const { t } = useWords('assessments')
  return (
    <Disclosure summary={t('withdraw.title')} open={form.error('reason') !== undefined}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.version} values={{ intent: 'withdraw' }} />
        <p>{t('withdraw.text')}</p>
        <Textarea
          name="reason"
          label={t('common:reason')}
          rows={2}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
        <FormActions>
          <Button kind="danger">{t('withdraw.deed')}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
