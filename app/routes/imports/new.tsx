/** Sending a file of people or openings. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newImportPage, receiveUpload } from '~/features/imports/new-page.server'
import { UploadFields } from '~/features/imports/upload-fields'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('import.file', newImportPage)

export const action = deed('import.file', receiveUpload)

export default function NewImport() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('imports')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <>
      <PageHeader
        title={t('new.title')}
        subtitle={t('new.lead', { megabytes: data.megabytes, rows: data.rows })}
        trail={[{ label: t('title'), to: '/imports' }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" encType="multipart/form-data" noValidate className="form">
        <HiddenFields once={data.once} />
        <UploadFields kinds={data.kinds} organisations={data.organisations} form={form} />
        <FormActions>
          <Button icon="upload">{t('deed.send')}</Button>
        </FormActions>
      </Form>
    </>
  )
}
