/** The person's own requests and complaints, with their answers. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawAppeal } from '~/features/appeals/commands.server'
import { withdrawForm } from '~/features/appeals/forms'
import { OwnAppeals } from '~/features/appeals/own-list'
import { ownAppealsOf } from '~/features/appeals/own-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('appeal.submit', async (at) => ({
  title: at.t('appeals:own.title'),
  appeals: await ownAppealsOf(at),
}))

export const action = deed('appeal.submit', async (at) => {
  const form = await readForm(withdrawForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await withdrawAppeal(once(at, form), form.value.appeal, form.value.version)
  return result.ok
    ? redirectSaying('appeals:flash.withdrawn', '/portal/appeals')
    : refused('appeals', result.refusal, form)
})

export default function OwnAppealsPage() {
  const { title, appeals } = useLoaderData<typeof loader>()
  const { t } = useWords('appeals')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('own.how')}
        trail={[{ label: t('own.back'), to: '/portal' }, { label: title }]}
        trailLabel={t('own.back')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Cluster>
        {(['correction', 'complaint', 'objection'] as const).map((kind) => (
          <ButtonLink key={kind} to={`/portal/appeals/new?kind=${kind}`} large>
            {t(`new.${kind}`)}
          </ButtonLink>
        ))}
      </Cluster>
      <OwnAppeals appeals={appeals} />
    </Stack>
  )
}
