/** Headquarters grants an accreditation from … to, refuses or withdraws it. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AccreditationCard } from '~/features/employers/accreditation-card'
import { accreditPageOf, actOnAccreditation } from '~/features/employers/accreditation-page.server'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { LightCard } from '~/features/employers/light-card'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('employer.accredit', accreditPageOf)

export const action = deed('employer.accredit', actOnAccreditation)

export default function Accredit() {
  const data = useLoaderData<typeof loader>()
  const { head, accreditation, light, open } = data
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), employerRefusalFields), useKeyedWords())
  const isRunning = accreditation.state !== 'none' && accreditation.state !== 'lapsed'
  return (
    <EmployerFrame
      head={head}
      form={form}
      deed={{ title: data.title, room: t('tab.accreditation'), to: `${head.path}/accreditation` }}
    >
      <Columns aside={light ? <LightCard light={light} /> : null}>
        <Stack>
          <AccreditationCard accreditation={accreditation} />
          {open.length > 0 ? (
            <Notice tone="warn" title={t('accredit.open', { count: open.length })}>
              <ul>
                {open.map(({ key, state }) => (
                  <li key={key}>
                    {t(`item.name.${key}`)} – {t(`item.state.${state}`)}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <Form method="post" noValidate className="form">
            <HiddenFields key={data.version} version={data.version} once={data.once} />
            <DateInput
              name="fromOn"
              label={t('field.fromOn')}
              defaultValue={form.value('fromOn', data.from)}
              error={form.error('fromOn')}
            />
            <DateInput
              name="toOn"
              label={t('field.toOn')}
              hint={t('hint.toOn', { count: data.months })}
              defaultValue={form.value('toOn', data.to)}
              error={form.error('toOn')}
            />
            <Textarea
              name="reason"
              label={t('common:reason')}
              hint={t('hint.accredit-reason')}
              defaultValue={form.value('reason')}
              error={form.error('reason')}
              rows={3}
            />
            <FormActions>
              <Button name="outcome" value="granted" icon="check">
                {t('accredit.grant')}
              </Button>
              {isRunning ? (
                <Button name="outcome" value="withdrawn" kind="danger">
                  {t('accredit.withdraw')}
                </Button>
              ) : (
                <Button name="outcome" value="refused" kind="danger">
                  {t('accredit.refuse')}
                </Button>
              )}
            </FormActions>
          </Form>
        </Stack>
      </Columns>
    </EmployerFrame>
  )
}
