/** Who does a measure and by when, for those who draft the plan. */
import { Form } from '@remix-run/react'
import type { Day } from '~/domain/calendar/day'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
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
}

export function MeasureChange({ measure, version, services, form }: Props) {
  const { t } = useWords('plans')
  return (
    <Card>
      <Disclosure summary={t('measure.change-title')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={version} values={{ intent: 'change' }} />
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
