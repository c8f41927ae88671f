/** Proposing a watch over somebody whose life may be in danger: measures only, no reasons that belong to a psychologist. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { proposeWatch } from '~/features/watches/commands.server'
import { proposeForm, watchRefusalFields } from '~/features/watches/forms'
import { proposePageOf } from '~/features/watches/pages.server'
import { MeasureFields } from '~/features/watches/watch-forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
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

export const loader = page('watch.propose', proposePageOf)

export const action = deed('watch.propose', async (at) => {
  const form = await readForm(proposeForm, at.request)
  if (!form.ok) return invalid(form)
  const { measures, lookInMinutes } = form.value
  const result = await proposeWatch(once(at, form), at.params.personId ?? '', {
    measures: measures as Parameters<typeof proposeWatch>[2]['measures'],
    lookInMinutes,
  })
  return result.ok
    ? redirectSaying('watches:flash.proposed', `/watches/${result.value}`)
    : refused('watches', result.refusal, form)
})

export default function Propose() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('watches')
  const form = readerOf(refusalBeside(useActionData<FormState>(), watchRefusalFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('propose.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <MeasureFields
            options={data.measures}
            chosen={['not-alone', 'look-in', 'psychologist-daily']}
            lookIn={30}
            form={form}
          />
          <FormActions>
            <Button icon="shield">{t('deed.propose')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
