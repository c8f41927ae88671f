/** One statement, for those who pay and those who oversee. */
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AnswerForm, DoubtForm } from '~/features/wages/doubt-forms'
import { settleDoubt } from '~/features/wages/doubt-action.server'
import { statementPage } from '~/features/wages/statement-page.server'
import { StatementView } from '~/features/wages/statement-view'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('wage.read', statementPage)

export const action = deed('wage.read', (at) =>
  settleDoubt(at, `/wages/statements/${at.params.statementId ?? ''}`),
)

export default function Statement() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const waiting = data.doubts.find(({ answer }) => answer === null)
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={[{ label: t('title'), to: data.backTo }, { label: data.who }]}
        title={data.title}
        subtitle={data.who}
        actions={
          data.mayTakeBack ? (
            <ButtonLink to={`/wages/statements/${data.id}/take-back`}>{t('deed.take-back')}</ButtonLink>
          ) : null
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <StatementView data={data} />
      {data.mayAnswer && waiting ? <AnswerForm once={data.once} form={form} doubt={waiting} /> : null}
      {data.mayDoubt ? <DoubtForm once={data.once} form={form} /> : null}
      <Card title={t('file.title')}>
        <ul className="bare">
          {data.files.map((file) => (
            <li key={file.to}>
              <Link to={file.to} reloadDocument>
                {file.text}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  )
}
