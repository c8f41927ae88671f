/** A company asks for space at a site: its application to the head of the institution. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { postEnquiry } from '~/features/sites/enquiry-commands.server'
import { EnquiryFields } from '~/features/sites/enquiry-fields'
import { FormFrame } from '~/features/sites/form-frame'
import { enquiryForm, siteRefusalFields } from '~/features/sites/forms'
import { activityChoices } from '~/features/sites/passport-form.server'
import { askingFor, getSite } from '~/features/sites/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Notice } from '~/ui/notice'

export const meta = titled

export const loader = page('enquiry.post', async (at) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  const asking = await askingFor(at.db, row.id)
  const { number } = at.format
  return {
    title: `${at.t('sites:enquiry.post')}: ${row.name}`,
    back: { to: `/sites/${row.id}`, label: row.name },
    once: newId(),
    free: at.t('sites:enquiry.free', {
      area: number(row.freeArea),
      places: number(Math.max(0, row.freeHeadcount)),
    }),
    asking:
      asking.count === 0
        ? null
        : at.t('sites:asking', {
            count: asking.count,
            area: number(asking.area),
            free: number(row.freeArea),
          }),
    activities: activityChoices(at),
  }
})

export const action = deed('enquiry.post', async (at) => {
  const form = await readForm(enquiryForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await postEnquiry(once(at, form), at.params.siteId ?? '', form.value)
  return result.ok
    ? redirectSaying('sites:flash.enquired', `/sites/enquiries/${result.value}`)
    : refused('sites', result.refusal, form)
})

const beside = {
  ...siteRefusalFields,
  'more-than-the-site': 'area',
  'more-people-than-the-site': 'headcount',
  'activity-unknown': 'activity',
}

export default function Enquire() {
  const { title, back, once, free, asking, activities } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  const lead = (
    <Notice title={free}>
      <p>{t('enquiry.how')}</p>
      {asking ? <p>{asking}</p> : null}
    </Notice>
  )
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ once }} word={t('enquiry.send')} lead={lead}>
      <EnquiryFields form={form} activities={activities} />
    </FormFrame>
  )
}
