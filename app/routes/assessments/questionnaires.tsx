/** The questionnaires on needs, by version: what is in force, what was, what is being written. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { copyVersion } from '~/features/assessments/questionnaire-commands.server'
import { copyForm } from '~/features/assessments/questionnaire-forms'
import { questionnairesPageOf, versionPath } from '~/features/assessments/questionnaire-pages.server'
import { VersionTable } from '~/features/assessments/questionnaire-tables'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('questionnaire.manage', questionnairesPageOf)

export const action = deed('questionnaire.manage', async (at) => {
  const form = await readForm(copyForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await copyVersion(once(at, form), form.value.source)
  return result.ok
    ? redirectSaying('questionnaires:flash.copied', versionPath(result.value))
    : refused('questionnaires', result.refusal, form)
})

export default function Questionnaires() {
  const questionnaires = useLoaderData<typeof loader>()
  const { t } = useWords('questionnaires')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={questionnaires.title} subtitle={t('lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <VersionTable page={questionnaires} />
    </Stack>
  )
}
