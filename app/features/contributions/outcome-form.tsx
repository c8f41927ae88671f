/** What came of a measure: its status, the words of the service, the day, and the paper that shows it. */
import { Form } from '@remix-run/react'
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { WorkPage } from './work-page.server'

type Props = {
  readonly report: NonNullable<WorkPage['report']>
  readonly head: WorkPage['head']
  readonly form: FormReader
  readonly state: FormState | undefined
}

export function OutcomeForm({ report, head, form, state }: Props) {
  const { t } = useWords('contributions')
  const word = report.isConclusion ? 'conclusion' : 'outcome'
  const fields = [
    { name: 'status', label: t('outcome.status'), stored: report.status, options: report.words },
    { name: 'outcome', label: t(`${word}.words`), stored: report.outcome },
    ...(report.asksEvidence
      ? [{ name: 'evidence', label: t('outcome.evidence'), stored: report.evidence }]
      : []),
  ]
  return (
    <Card title={t(`${word}.title`)}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={head.version} once={head.once} />
        <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
        <RadioGroup
          name="status"
          label={t('outcome.status')}
          options={report.statuses}
          defaultValue={form.value('status')}
          error={form.error('status')}
        />
        <Textarea
          name="outcome"
          label={t(`${word}.words`)}
          hint={t(`${word}.hint`)}
          defaultValue={form.value('outcome', report.outcome)}
          error={form.error('outcome')}
        />
        <DateInput
          name="on"
          label={t('outcome.day')}
          defaultValue={form.value('on', report.doneOn)}
          error={form.error('on')}
        />
        {report.asksEvidence ? (
          <Input
            name="evidence"
            label={t('outcome.evidence')}
            hint={t('outcome.evidence-hint')}
            width="full"
            defaultValue={form.value('evidence', report.evidence)}
            error={form.error('evidence')}
          />
        ) : null}
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
