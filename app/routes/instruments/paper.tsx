/** A paper's answers put in by the psychologist: a digit for each row. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { instrumentRefusalFields } from '~/features/instruments/forms'
import { AnswerGrid } from '~/features/instruments/answer-grid'
import { actOnPaper } from '~/features/instruments/paper-action.server'
import { paperPageOf } from '~/features/instruments/giving-page.server'
import { NoOwnText } from '~/features/instruments/no-own-text'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chips } from '~/ui/chips'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'

export const meta = titled
export const handle = 'form'

export const loader = page('instrument.record', paperPageOf)

export const action = deed('instrument.record', actOnPaper)

export default function Paper() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('instruments')
  const form = readerOf(refusalBeside(useActionData<FormState>(), instrumentRefusalFields), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.hasOwnText ? null : <NoOwnText />}
      <Card title={data.title} aside={<Chips label={t('text')} chips={data.chips} />}>
        {data.text ? (
          <Form method="post" className="stack" noValidate key={data.text.code}>
            <HiddenFields once={data.once} values={{ versionCode: data.text.code }} />
            <DateInput
              name="heldOn"
              label={t('field.held-on')}
              max={data.today}
              defaultValue={form.value('heldOn', data.today)}
              error={form.error('heldOn')}
            />
            <AnswerGrid text={data.text} form={form} />
            <p className="soft small">{t('hint.keys')}</p>
            <FormActions>
              <Button icon="lock">{t('deed.record')}</Button>
              <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
            </FormActions>
          </Form>
        ) : (
          <p>{t('choose-text')}</p>
        )}
      </Card>
    </Stack>
  )
}
