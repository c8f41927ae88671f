/** One result, for its psychologist only: answers, total, what must be seen at once, and what was done about it. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { lookAtResult } from '~/features/instruments/commands.server'
import { lookForm } from '~/features/instruments/forms'
import { givingPageOf } from '~/features/instruments/giving-page.server'
import { GivingView } from '~/features/instruments/giving-view'
import { getGiving } from '~/features/instruments/queries.server'
import { RaisedCard } from '~/features/instruments/raised-card'
import { EraseForm } from '~/features/secrecy/erase-form'
import { askForResult, resultErasureOf } from '~/features/secrecy/erasing.server'
import { proposeWatch } from '~/features/watches/commands.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('instrument.read', async (at) => ({
  ...(await givingPageOf(at)),
  ...(await resultErasureOf(at, at.params.administrationId ?? '')),
}))

/** What the one click asks for; whoever decides may ask for more. */
const firstMeasures = { measures: ['not-alone', 'look-in', 'psychologist-daily'], lookInMinutes: 30 } as const

export const action = deed('instrument.read', async (at) => {
  const data = await at.request.formData()
  const giving = await getGiving(at.db, at.actor, at.params.administrationId ?? '')
  if (data.get('intent') === 'watch') {
    const caller = once(at, { once: String(data.get('once') ?? '') || undefined })
    const result = await proposeWatch(caller, giving.personId, firstMeasures)
    return result.ok
      ? redirectSaying('watches:flash.proposed', `/watches/${result.value}`)
      : refused('watches', result.refusal, { typed: {} })
  }
  if (data.get('intent') === 'erase') return askForResult(at, data, giving.id)
  const form = readFields(lookForm, data)
  if (!form.ok) return invalid(form)
  const result = await lookAtResult(once(at, form), giving.id, form.value)
  return result.ok
    ? redirectSaying('instruments:flash.looked', `/psychology/instruments/${result.value}`)
    : refused('instruments', result.refusal, form)
})

export default function Giving() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('instruments')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.person}, ${data.heldOn}`}
        trailLabel={t('common:trail')}
        trail={[
          { label: t('title'), to: '/psychology/instruments' },
          { label: data.person, to: `/people/${data.personId}/instruments` },
          { label: data.title },
        ]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <RaisedCard data={data} />
      <GivingView data={data} />
      {data.state === 'done' ? (
        <Card title={t('look.title')}>
          <Form method="post" className="form" noValidate>
            <HiddenFields version={data.version} once={data.once} />
            <Textarea
              name="followed"
              label={t('field.followed')}
              hint={t('hint.followed')}
              defaultValue={form.value('followed', data.followed)}
              error={form.error('followed')}
            />
            <FormActions>
              <Button icon="lock">{t('deed.look')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
      {data.erasure ? <Notice tone="plain" title={data.erasure} /> : null}
      {data.mayAskErasure ? <EraseForm data={data} form={form} /> : null}
    </Stack>
  )
}
