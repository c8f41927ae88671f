/** The holiday table by year, with its changes. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { HolidayForm, HolidayTable } from '~/features/plans/holiday-table'
import { holidayForm, removeHolidayForm } from '~/features/plans/holiday-forms'
import { addHoliday, removeHoliday } from '~/features/plans/holidays.server'
import { applyCalendarSoon } from '~/features/plans/daily.server'
import { holidaysPageOf } from '~/features/plans/law-page.server'
import type { Result } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { Columns } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('holiday.manage', holidaysPageOf)

export const action = deed('holiday.manage', async (at) => {
  const { db, clock } = at.desk
  const data = await at.request.formData()
  const settle = async (result: Promise<Result<string>>, form: Pick<FormRead<unknown>, 'typed'>) => {
    const done = await result
    if (!done.ok) return refused('admin', done.refusal, form)
    applyCalendarSoon(db, clock)
    return redirectSaying('admin:flash.holidays', `/admin/law/holidays?year=${done.value.slice(0, 4)}`)
  }
  if (data.get('intent') === 'remove') {
    const form = readFields(removeHolidayForm, data)
    return form.ok ? settle(removeHoliday(once(at, form), form.value.day), form) : invalid(form)
  }
  const form = readFields(holidayForm, data)
  return form.ok ? settle(addHoliday(once(at, form), form.value), form) : invalid(form)
})

export default function Holidays() {
  const { rows, years, history, once: key } = useLoaderData<typeof loader>()
  const { t } = useWords('admin')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <>
      <PageHeader
        title={t('holidays.title')}
        subtitle={t('holidays.lead')}
        trail={[{ label: t('law.title'), to: '/admin/law' }, { label: t('holidays.title') }]}
        trailLabel={t('law.title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns
        aside={
          <Card title={t('holidays.add')}>
            <HolidayForm form={form} once={key} />
          </Card>
        }
      >
        <Chips label={t('holidays.year')} chips={years} />
        <HolidayTable rows={rows} />
        {history.length > 0 ? (
          <Card title={t('holidays.history')}>
            <Timeline label={t('holidays.history')} items={history} />
          </Card>
        ) : null}
      </Columns>
    </>
  )
}
