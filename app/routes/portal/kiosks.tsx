/** Devices of the institution on which people inside open their own page. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { KioskList } from '~/features/portal/kiosk-list'
import { actOnKiosks, kiosksPageOf } from '~/features/portal/kiosks-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('kiosk.manage', kiosksPageOf)

export const action = deed('kiosk.manage', actOnKiosks)

export default function Kiosks() {
  const { title, how, once, institutions, kiosks } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('kiosks.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <KioskList kiosks={kiosks} />
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
