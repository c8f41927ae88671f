/** The two forms of a measure: what came of it, and who does it by when. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { MeasurePage } from './measure-page.server'

type Props = { readonly page: MeasurePage; readonly form: FormReader }

function Outcome({ page: { measure, statuses, deed }, form }: Props) {
  const { t } = useWords('plans')
  return (
    <Card title={t('measure.outcome-title')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={measure.version} once={deed.once} />
        <RadioGroup
          name="status"
          label={t('measure.status')}
          options={statuses}
          defaultValue={form.value('status')}
          error={form.error('status')}
        />
        <Textarea
          name="outcome"
          label={t('field.outcome')}
          hint={t('field.outcome-hint')}
          defaultValue={form.value('outcome', measure.outcome)}
          error={form.error('outcome')}
        />
        <DateInput
          name="on"
          label={t('field.done-on')}
          defaultValue={form.value('on', measure.doneOn)}
          error={form.error('on')}
        />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Change({ page: { measure, services }, form }: Props) {
  const { t } = useWords('plans')
  return (
    <Card>
      <Disclosure summary={t('measure.change-title')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={measure.version} values={{ intent: 'change' }} />
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
          </FormActions>
        </Form>
      </Disclosure>
    </Card>
  )
}

export function MeasureForms({ page, form }: Props) {
  const { t } = useWords('plans')
  const { heading, deed, measure } = page
  return (
    <Stack>
      <PageHeader
        title={heading}
        subtitle={
          <>
            {measure.serviceWord} <Badge tone={measure.badge.tone}>{measure.badge.text}</Badge>
          </>
        }
        trail={[{ label: deed.name, to: deed.back }, { label: heading }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {page.mayReport ? (
        <Outcome page={page} form={form} />
      ) : (
        <Card>{measure.outcome ?? t('measure.no-outcome')}</Card>
      )}
      {page.mayChange ? <Change page={page} form={form} /> : null}
      {page.removeTo ? (
        <p>
          <ButtonLink to={page.removeTo} icon="trash">
            {t('remove.from')}
          </ButtonLink>
        </p>
      ) : null}
    </Stack>
  )
}
