/** Where the services of the own region are found: printed on the card of everybody released there. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { cardServices } from '~/features/handovers/card-services'
import { writeContacts } from '~/features/handovers/marks.server'
import { contactsForm } from '~/features/handovers/release-forms'
import { contactsOf } from '~/features/handovers/releases.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Fieldset, FormActions } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('handover.receive', async ({ db, actor, t }) => {
  const rows = await contactsOf(db, actor.region ?? '')
  return {
    title: t('handovers:contacts.title'),
    stored: cardServices.map((service) => {
      const row = rows.find((each) => each.service === service)
      return { service, address: row?.address ?? '', phone: row?.phone ?? '' }
    }),
  }
})

export const action = deed('handover.receive', async (at) => {
  const form = await readForm(contactsForm, at.request)
  if (!form.ok) return invalid(form)
  const contacts = cardServices.map((service) => ({
    service,
    address: form.value[`address-${service}`] ?? '',
    phone: form.value[`phone-${service}`] ?? '',
  }))
  const result = await writeContacts(once(at, form), contacts)
  return result.ok
    ? redirectSaying('handovers:flash.contacts', '/release-days')
    : refused('handovers', result.refusal, form)
})

export default function Contacts() {
  const { stored } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const say = useKeyedWords()
  const form = readerOf(useActionData<FormState>(), say)
  return (
    <Stack>
      <PageHeader
        title={t('contacts.title')}
        subtitle={t('contacts.lead')}
        trail={[{ label: t('board.title'), to: '/release-days' }, { label: t('contacts.title') }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          {stored.map(({ service, address, phone }) => (
            <Fieldset key={service} legend={say(`plan-rules:service.${service}`)}>
              <Input
                name={`address-${service}`}
                label={t('contacts.address')}
                mark={t('common:optional')}
                defaultValue={form.value(`address-${service}`, address)}
                error={form.error(`address-${service}`)}
              />
              <Input
                name={`phone-${service}`}
                type="tel"
                width="m"
                label={t('contacts.phone')}
                mark={t('common:optional')}
                defaultValue={form.value(`phone-${service}`, phone)}
                error={form.error(`phone-${service}`)}
              />
            </Fieldset>
          ))}
          <FormActions>
            <Button kind="primary">{t('common:save')}</Button>
            <ButtonLink to="/release-days">{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
