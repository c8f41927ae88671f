/** The psychological card's two sections that psychologists fill, ready to be entered into the system of record. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerCard, cardPage } from '~/features/psychology/card-page.server'
import { CardTables } from '~/features/psychology/card-tables'
import { ExportForm } from '~/features/psychology/export-form'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { PrintButton } from '~/ui/print-button'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('card.read', cardPage)

export const action = deed('card.point', answerCard)

export default function PsychologyCard() {
  const data = useLoaderData<typeof loader>()
  const { sheet } = data
  const { t } = useWords('psychology')
  const beside = { 'card-ahead': 'updatedOn' }
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={sheet.title}
        subtitle={`${sheet.person}, ${sheet.birth}`}
        trailLabel={t('common:trail')}
        trail={[{ label: t('section.cards'), to: '/psychology/cards' }, { label: sheet.person }]}
        actions={<PrintButton word={t('common:print')} />}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Tabs
        label={t('card.paper-language')}
        kind="minor"
        tabs={data.languages.map(({ value, label, to }) => ({
          to,
          label,
          current: value === sheet.language,
        }))}
      />
      <CardTables sheet={sheet} />
      <Card title={t('card.export')}>
        <ExportForm to={`/psychology/cards/${data.personId}/file`} />
      </Card>
      <Card title={t('card.pointer')}>
        <p>{data.updated === null ? t('card.never') : t('card.updated', { day: data.updated })}</p>
        <p className="soft small">{t('card.pointer-hint')}</p>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} />
          <DateInput
            name="updatedOn"
            label={t('field.updated-on')}
            defaultValue={form.value('updatedOn', data.today)}
            error={form.error('updatedOn')}
          />
          <FormActions>
            <Button kind="secondary">{t('card.point')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
