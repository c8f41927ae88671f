/** One placement: since when, on what terms, and whether the person is still there. */
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { noteCheck } from '~/features/placements/check-commands.server'
import { CheckList } from '~/features/placements/check-list'
import { checkForm } from '~/features/placements/forms'
import { placementPage } from '~/features/placements/pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('placement.list', placementPage)

export const action = deed('placement.check', async (at) => {
  const id = at.params.placementId ?? ''
  const form = readFields(checkForm, await at.request.formData())
  if (!form.ok) return invalid(form)
  const result = await noteCheck(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('placements:flash.noted', `/placements/${id}`)
    : refused('placements', result.refusal, form)
})

export default function Placement() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('placements')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/placements' }, { label: data.title }]}
        title={data.title}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns aside={<CheckList data={data} form={form} />}>
        <Card title={t('about')}>
          <Stack gap="tight">
            <KeyFacts facts={data.facts} />
            <p>
              <Link to={data.referralTo}>{t('to-referral')}</Link>
            </p>
          </Stack>
        </Card>
      </Columns>
    </Stack>
  )
}
