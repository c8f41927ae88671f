/** Drafting a contract with an employer. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { actOnNewContract, newContractPageOf } from '~/features/employers/contract-pages.server'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('employer.contract', newContractPageOf)

export const action = deed('employer.contract', actOnNewContract)

export default function NewContract() {
  const { head, title, kinds, institutions, own, today, once } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), employerRefusalFields), useKeyedWords())
  const field = (
    name: 'kind' | 'number' | 'institutionId' | 'fromOn' | 'untilOn' | 'words',
    stored = '',
  ) => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored),
  })
  return (
    <EmployerFrame
      head={head}
      form={form}
      deed={{ title, room: t('tab.contracts'), to: `${head.path}/contracts` }}
    >
      <Form method="post" className="form" noValidate>
        <HiddenFields once={once} />
        <Select {...field('kind', 'labour')} options={kinds} required />
        <Input {...field('number')} required width="m" />
        <Select
          {...field('institutionId', own)}
          options={institutions}
          emptyLabel={t('common:none')}
          hint={t('hint.contract-institution')}
        />
        <DateInput {...field('fromOn', today)} required />
        <DateInput {...field('untilOn')} hint={t('hint.untilOn')} mark={t('common:optional')} />
        <Textarea {...field('words')} mark={t('common:optional')} rows={3} />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </EmployerFrame>
  )
}
