/** The monthly count of working convicts and civilians of a placed business. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { CountsTable } from '~/features/sites/counts-table'
import { FormFrame } from '~/features/sites/form-frame'
import { countForm, siteRefusalFields } from '~/features/sites/forms'
import { LawFindings } from '~/features/sites/law-findings'
import { recordCount } from '~/features/sites/tenancy-commands.server'
import { countsPageOf } from '~/features/sites/tenancy-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'

export const meta = titled

export const loader = page('site.count', countsPageOf)

export const action = deed('site.count', async (at) => {
  const form = await readForm(countForm, at.request)
  if (!form.ok) return invalid(form)
  const { siteId = '', tenancyId = '' } = at.params
  const result = await recordCount(once(at, form), siteId, tenancyId, form.value)
  return result.ok
    ? redirectSaying('sites:flash.counted', `/sites/${siteId}/tenancies/${tenancyId}/counts`)
    : refused('sites', result.refusal, form)
})

export default function Counts() {
  const { title, back, once, month, findings, counts } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  const field = (name: 'convicts' | 'civilians') => ({
    name,
    label: t(`count.${name}`),
    inputMode: 'numeric' as const,
    error: form.error(name),
    defaultValue: form.value(name),
  })
  return (
    <FormFrame
      title={title}
      back={back}
      form={form}
      hidden={{ once }}
      lead={
        <>
          <LawFindings findings={findings} />
          {counts.length > 0 ? <CountsTable counts={counts} /> : null}
        </>
      }
    >
      <FormRow>
        <Input
          name="month"
          label={t('count.month')}
          hint={t('count.month-hint')}
          width="s"
          error={form.error('month')}
          defaultValue={form.value('month', month)}
        />
        <Input {...field('convicts')} width="s" />
        <Input {...field('civilians')} width="s" />
      </FormRow>
    </FormFrame>
  )
}
