/** Issuing a month's statement. */
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { statementForm } from '~/features/wages/forms'
import { IssueFields } from '~/features/wages/issue-form'
import { issuePage } from '~/features/wages/issue-page.server'
import { monthIn } from '~/features/wages/months.server'
import { withFigures } from '~/features/wages/refusals.server'
import { issueStatement } from '~/features/wages/statements.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('wage.issue', issuePage)

export const action = deed('wage.issue', async (at) => {
  const form = await readForm(statementForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await issueStatement(once(at, form), at.params.placementId ?? '', monthIn(at), form.value)
  return result.ok
    ? redirectSaying('wages:flash.issued', `/wages/statements/${result.value}`)
    : refused('wages', withFigures(result.refusal, at), form)
})

export default function IssueStatement() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={[{ label: t('title'), to: `/wages?month=${data.month}` }, { label: data.who }]}
        title={data.title}
        subtitle={data.who}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('issue.from-sheet')} aside={<Link to={data.sheetTo}>{t('deed.attendance')}</Link>}>
        <KeyFacts facts={data.facts} />
      </Card>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <IssueFields debts={data.debts} form={form} />
        <FormActions>
          <Button>{t('issue.deed')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
