/** One month's statement, for the person whose pay it is. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { DoubtForm } from '~/features/wages/doubt-forms'
import { settleDoubt } from '~/features/wages/doubt-action.server'
import { ownStatementPage } from '~/features/wages/statement-page.server'
import { StatementView } from '~/features/wages/statement-view'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('wage.own', ownStatementPage)

export const action = deed('wage.own', (at) =>
  settleDoubt(at, `/portal/wages/${at.params.statementId ?? ''}`),
)

export default function OwnStatement() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={[{ label: t('own.title'), to: data.backTo }, { label: data.title }]}
        title={data.title}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <StatementView data={data} />
      {data.mayDoubt ? <DoubtForm once={data.once} form={form} /> : null}
    </Stack>
  )
}
