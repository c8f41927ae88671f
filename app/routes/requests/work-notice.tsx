/** One notice at the end of a contract; the labour unit notes when the person was told. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { toldForm } from '~/features/requests/forms'
import { workNoticePageOf } from '~/features/requests/notice-page.server'
import { notePersonTold } from '~/features/requests/notices.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('work-notice.read', workNoticePageOf)

export const action = deed('work-notice.tell', async (at) => {
  const form = await readForm(toldForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.workNoticeId ?? ''
  const result = await notePersonTold(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.told', `/requests/notices/${id}`)
    : refused('requests', result.refusal, form)
})

export default function WorkNotice() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.kind}
        subtitle={data.name}
        trail={[{ label: t('notices.title'), to: '/requests/notices' }, { label: data.name }]}
        trailLabel={t('trail')}
        actions={
          <>
            <ButtonLink to={`${data.files}?as=pdf`} icon="print" reloadDocument>
              PDF
            </ButtonLink>
            <ButtonLink to={`${data.files}?as=docx`} icon="download" reloadDocument>
              DOCX
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Stack>
          <Cluster>
            <Badge tone={data.timing.tone}>{data.timing.text}</Badge>
            <Badge tone={data.told.tone}>{data.told.text}</Badge>
          </Cluster>
          <KeyFacts facts={data.facts} />
          <p className="soft small">
            {data.law} ({data.cite})
          </p>
        </Stack>
      </Card>
      {data.mayTell ? (
        <Card title={t('deed.tell')}>
          <Form method="post" className="form" noValidate>
            <HiddenFields version={data.version} once={data.once} />
            <DateInput
              name="on"
              label={t('field.told-on')}
              defaultValue={form.value('on', data.today)}
              error={form.error('on')}
            />
            <FormActions>
              <Button icon="check">{t('deed.tell')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </Stack>
  )
}
