/** The holiday table by year: changed with a preview of what moves, a recount in sight, and every change kept. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { HolidayForm, HolidayPreviewForm } from '~/features/holidays/holiday-form'
import { answerHoliday, type HolidayState, holidaysPageOf } from '~/features/holidays/holiday-page.server'
import { HolidayTable, RecountCard } from '~/features/holidays/holiday-table'
import { readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { Columns } from '~/ui/layout'
import { Outcome } from '~/ui/outcome'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('holiday.manage', holidaysPageOf)

export const action = deed('holiday.manage', answerHoliday)

const beside = { 'not-weekend': 'kind', 'nothing-changed': 'kind', 'name-missing': 'nameKk' }

export default function Holidays() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('admin')
  const state = useActionData<typeof action>() as HolidayState | undefined
  const form = readerOf(refusalBeside(state, beside), useKeyedWords())
  const change = (
    <Card title={t(state?.preview ? 'holidays.preview.title' : 'holidays.change')} id="change">
      {state?.preview ? (
        <HolidayPreviewForm preview={state.preview} typed={state.typed} once={data.once} />
      ) : (
        <HolidayForm key={data.chosen.day} form={form} page={data} />
      )}
    </Card>
  )
  // What was just sent or chosen stands first, so that on a phone nobody has to look for it below the table.
  const isFirst = state !== undefined || data.chosen.day !== ''
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
          <>
            {data.recount ? <RecountCard recount={data.recount} /> : null}
            {isFirst ? null : change}
          </>
        }
      >
        {state?.preview ? <Outcome>{change}</Outcome> : isFirst ? change : null}
        <Chips label={t('holidays.year')} chips={data.years} />
        <HolidayTable rows={data.rows} />
        {data.history.length > 0 ? (
          <Card title={t('holidays.history')}>
            <Timeline
              label={t('holidays.history')}
              items={data.history.map(({ why, ...each }) => ({
                ...each,
                body: <p className="small">{why}</p>,
              }))}
            />
          </Card>
        ) : null}
      </Columns>
    </>
  )
}
