/** Who does a measure and by when, for those who draft the plan. */
import { Form } from '@remix-run/react'
import type { Day } from '~/domain/calendar/day'
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

type Props = {
  readonly measure: {
    /** Not of the catalogue: its title may be changed too. */
    readonly isOwn: boolean
    readonly title: string
    readonly service: string
    readonly dueOn: Day | null
    /** Where it may still be taken out of the plan. */
    readonly removeTo: string | null
  }
  readonly version: number
  readonly services: readonly { readonly value: string; readonly label: string }[]
  readonly form: FormReader
  /** What came back of this form; of another form of the page, nothing. */
  readonly state: FormState | undefined
}

export function MeasureChange({ measure, version, services, form, state }: Props) {
  const { t } = useWords('plans')
  const fields = [
    ...(measure.isOwn ? [{ name: 'title', label: t('field.title'), stored: measure.title }] : []),
    { name: 'service', label: t('field.service'), stored: measure.service, options: services },
    { name: 'dueOn', label: t('field.due'), stored: measure.dueOn },
  ]
  const rows = mergeRowsOf(state, fields)
  return (
    <Card>
      <Disclosure summary={t('measure.change-title')} open={rows.length > 0}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={version} values={{ intent: 'change' }} />
          <MergeFields rows={rows} stood={stoodIn(fields)} />
          {measure.isOwn ? (
            <Input name="title" label={t('field.title')} defaultValue={form.value('title', measure.title)} />
          ) : null}
          <Select
            name="service"
            label={t('field.service')}
            options={services}
            defaultValue={form.value('service', measure.service)}
            error={form.error('service')}
          />
          <DateInput
            name="dueOn"
            label={t('field.due')}
            defaultValue={form.value('dueOn', measure.dueOn)}
            error={form.error('dueOn')}
          />
          <FormActions>
            <Button kind="secondary">{t('common:save')}</Button>
            {measure.removeTo ? (
              <ButtonLink to={measure.removeTo} icon="trash">
                {t('remove.from')}
              </ButtonLink>
            ) : null}
          </FormActions>
        </Form>
      </Disclosure>
    </Card>
  )
}
