/** One version of the questionnaire: its questions by place, and for a draft the day from which it is in force. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { putInForce } from '~/features/assessments/questionnaire-commands.server'
import { inForceForm } from '~/features/assessments/questionnaire-forms'
import { listPath, versionPageOf, versionPath } from '~/features/assessments/questionnaire-pages.server'
import { QuestionTables } from '~/features/assessments/questionnaire-tables'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Columns, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('questionnaire.manage', async (at) => ({
  ...(await versionPageOf(at)),
  list: listPath,
}))

export const action = deed('questionnaire.manage', async (at) => {
  const form = await readForm(inForceForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, from } = form.value
  const result = await putInForce(once(at, form), at.params.versionId ?? '', version, from)
  return result.ok
    ? redirectSaying('questionnaires:flash.in-force', versionPath(result.value))
    : refused('questionnaires', result.refusal, form)
})

export default function Questionnaire() {
  const version = useLoaderData<typeof loader>()
  const { t } = useWords('questionnaires')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={version.heading}
        trail={[{ label: t('title'), to: version.list }, { label: version.heading }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns
        aside={
          <Card title={t('head.standing')} aside={<Badge tone={version.tone}>{version.standing}</Badge>}>
            {version.isDraft ? (
              <Form method="post" className="form" noValidate>
                <HiddenFields version={version.version} />
                <DateInput
                  name="from"
                  label={t('field.from')}
                  hint={t('field.from-hint')}
                  defaultValue={form.value('from', version.tomorrow)}
                  error={form.error('from')}
                />
                <FormActions>
                  <Button>{t('deed.put-in-force')}</Button>
                </FormActions>
              </Form>
            ) : (
              <p>{t('unchangeable', { day: version.from })}</p>
            )}
          </Card>
        }
      >
        <QuestionTables page={version} />
      </Columns>
    </Stack>
  )
}
