/** Writing a line into the ledger of an employer's obligations. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { actOnNewLine, newLinePageOf } from '~/features/employers/ledger-pages.server'
import { LineFields } from '~/features/employers/line-fields'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { FormActions, HiddenFields } from '~/ui/form-parts'

export const meta = titled

export const loader = page('employer.record', newLinePageOf)

export const action = deed('employer.record', actOnNewLine)

export default function NewLine() {
  const { head, title, kind, codes, today, once } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), employerRefusalFields), useKeyedWords())
  return (
    <EmployerFrame
      head={head}
      form={form}
      deed={{ title, room: t('tab.obligations'), to: `${head.path}/obligations` }}
    >
      <Form method="post" className="form" noValidate>
        <HiddenFields once={once} values={{ kind }} />
        <LineFields kind={kind} codes={codes} today={today} form={form} />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </EmployerFrame>
  )
}
