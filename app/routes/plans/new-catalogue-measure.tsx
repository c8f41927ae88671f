/** A measure added to those that plans may choose from. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addCatalogueMeasure } from '~/features/plans/catalogue-commands.server'
import { EntryFields } from '~/features/plans/catalogue-fields'
import { entryForm } from '~/features/plans/catalogue-forms'
import { newEntryPageOf } from '~/features/plans/catalogue-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

const list = '/admin/measures'

export const loader = page('catalogue.manage', newEntryPageOf)

export const action = deed('catalogue.manage', async (at) => {
  const form = await readForm(entryForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addCatalogueMeasure(once(at, form), form.value)
  return result.ok
    ? redirectSaying('catalogue:flash.added', list)
    : refused('catalogue', result.refusal, form)
})

export default function NewCatalogueMeasure() {
  const { title, once: key, choices, isNational } = useLoaderData<typeof loader>()
  const { t } = useWords('catalogue')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t(isNational ? 'for-all' : 'for-own')}
        trail={[{ label: t('title'), to: list }, { label: title }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={key} />
          <EntryFields form={form} choices={choices} />
          <FormActions>
            <Button>{t('common:add')}</Button>
            <ButtonLink to={list}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
