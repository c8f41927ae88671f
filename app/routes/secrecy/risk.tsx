/** The warning that a psychologist keeps for the hour of acute risk: what to look at, what to do, and nothing of the notes. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { riskAction, riskPageOf } from '~/features/secrecy/risk-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('risk.write', riskPageOf)

export const action = deed('risk.write', riskAction)

export default function Risk() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('risk.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.who, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.standing ? <Notice tone="warn" title={data.standing} /> : null}
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} once={data.once} />
          <RadioGroup
            name="kind"
            label={t('field.threat')}
            options={data.kinds}
            defaultValue={form.value('kind', data.kind)}
            error={form.error('kind')}
          />
          <Textarea
            name="warning"
            label={t('field.warning')}
            hint={t('hint.warning')}
            rows={3}
            defaultValue={form.value('warning', data.warning)}
            error={form.error('warning')}
          />
          <Textarea
            name="measures"
            label={t('field.measures')}
            hint={t('hint.measures')}
            rows={4}
            defaultValue={form.value('measures', data.measures)}
            error={form.error('measures')}
          />
          <FormActions>
            <Button icon="lock">{t('deed.write-risk')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
      {data.standing ? (
        <Confirm summary={t('deed.end-risk')} question={t('hint.end-risk')} icon="cross">
          <Form method="post">
            <HiddenFields version={data.version} once={`${data.once}-end`} values={{ intent: 'end' }} />
            <Button kind="danger">{t('deed.end-risk')}</Button>
          </Form>
        </Confirm>
      ) : null}
    </Stack>
  )
}
