/** The sending side chooses who owns each open measure after release, and by when. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { outsideServices } from '~/domain/handovers/carry'
import { assignMeasures } from '~/features/handovers/commands.server'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, handoverPath } from '~/features/handovers/deed-page.server'
import { carriedIn, measuresForm } from '~/features/handovers/forms'
import { carriedOf } from '~/features/handovers/load.server'
import { measuresToRead } from '~/features/handovers/queries.server'
import { measureTitle } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { Fieldset, FormRow } from '~/ui/form-parts'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('handover.prepare', async (at) => {
  const { row, ...deedPage } = await deedPageOf(at, 'handover.prepare', 'measures')
  const measures = await measuresToRead(at.db, row.planId)
  const carried = await carriedOf(at.db, row)
  return {
    ...deedPage,
    rows: carried.flatMap(({ measureId, service, dueOn }) => {
      const measure = measures.find((each) => each.id === measureId)
      return measure ? [{ id: measureId, title: measureTitle(measure, at.t), service, dueOn }] : []
    }),
  }
})

export const action = deed('handover.prepare', async (at) => {
  const form = await readForm(measuresForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.handoverId ?? ''
  const result = await assignMeasures(once(at, form), id, form.value.version, carriedIn(form.value))
  return result.ok
    ? redirectSaying('handovers:flash.assigned', handoverPath(id))
    : refused('handovers', result.refusal, form)
})

export default function Measures() {
  const { head, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const say = useKeyedWords()
  const form = readerOf(useActionData<FormState>(), say)
  const options = outsideServices.map((value) => ({ value, label: say(`plan-rules:service.${value}`) }))
  const services = form.values('service')
  const days = form.values('due')
  return (
    <DeedFrame head={head} form={form}>
      {rows.length === 0 ? <p className="soft">{t('no-measures')}</p> : null}
      {rows.map((row, at) => (
        <Fieldset key={row.id} legend={row.title}>
          <input type="hidden" name="measure" value={row.id} />
          <FormRow>
            <Select
              name="service"
              id={`service-${row.id}`}
              label={t('head.owner')}
              options={options}
              defaultValue={services[at] ?? row.service}
            />
            <DateInput
              name="due"
              id={at === 0 ? 'due' : `due-${row.id}`}
              label={t('head.due')}
              defaultValue={days[at] ?? row.dueOn}
              error={at === 0 ? form.error('due') : undefined}
            />
          </FormRow>
        </Fieldset>
      ))}
    </DeedFrame>
  )
}
