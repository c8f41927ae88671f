/** To whom a measure is given by name, and the person's written consent to be named to an organisation. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { assignPageOf } from './deed-pages.server'

type Page = Omit<Awaited<ReturnType<typeof assignPageOf>>, 'title'>
type Props = { readonly page: Page; readonly form: FormReader }

export function AssignForm({ page: { head, options, given }, form }: Props) {
  const { t } = useWords('contributions')
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={head.version} once={head.once} />
        <Select
          name="to"
          label={t('assign.to')}
          hint={t(options.length > 0 ? 'assign.hint' : 'assign.nobody-hint')}
          options={options}
          emptyLabel={t('owner.nobody')}
          defaultValue={form.value('to', given)}
          error={form.error('to')}
        />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to={head.path}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}

function Given({ consent }: { readonly consent: NonNullable<Page['consent']> }) {
  const { t } = useWords('contributions')
  return (
    <Stack>
      <p>{t('consent.given', { day: consent.day })}</p>
      <p className="soft">{consent.words}</p>
      <Confirm summary={t('consent.withdraw')} question={t('consent.withdraw-question')}>
        <Form method="post">
          <HiddenFields values={{ intent: 'withdraw' }} />
          <Button kind="danger">{t('consent.withdraw')}</Button>
        </Form>
      </Confirm>
    </Stack>
  )
}

export function ConsentCard({ page: { head, organisation, consent, today }, form }: Props) {
  const { t } = useWords('contributions')
  if (organisation === null) return null
  return (
    <Card title={t('consent.title', { organisation })}>
      {consent ? (
        <Given consent={consent} />
      ) : (
        <Form method="post" className="form" noValidate>
          <HiddenFields once={`${head.once}-consent`} values={{ intent: 'consent' }} />
          <p className="prose">{t('consent.lead')}</p>
          <DateInput
            name="givenOn"
            label={t('consent.day')}
            defaultValue={form.value('givenOn', today)}
            error={form.error('givenOn')}
          />
          <Textarea
            name="words"
            label={t('consent.words')}
            hint={t('consent.words-hint')}
            rows={2}
            defaultValue={form.value('words')}
            error={form.error('words')}
          />
          <FormActions>
            <Button kind="secondary">{t('consent.record')}</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}
