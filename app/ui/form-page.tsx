/** A page with one form, its fields given as data by the server. */
import { Form, useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type FormReader, type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { useKeyedWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox, CheckboxGroup } from '~/ui/checkbox'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { Fieldset, FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { type Crumb, PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

type FieldOption = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

export type FormField = {
  readonly kind:
    'text' | 'area' | 'day' | 'time' | 'whole' | 'money' | 'choice' | 'radio' | 'many' | 'days' | 'tick'
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
  readonly stored?: string | number | null | undefined
  readonly storedMany?: readonly string[] | undefined
  readonly options?: readonly FieldOption[] | undefined
  /** Words offered while typing. */
  readonly suggestions?: readonly string[] | undefined
}

/** Fields that belong together: in a row beside each other, under a heading where they have one. */
export type FormGroup = {
  readonly key: string
  readonly legend?: string | undefined
  readonly hint?: string | undefined
  readonly rows: readonly (readonly FormField[])[]
  /** Rows that most leave empty: folded away until something stands in them. */
  readonly folded?: { readonly summary: string; readonly rows: readonly (readonly FormField[])[] } | undefined
}

export type FormData = {
  readonly fields: readonly (FormField | FormGroup)[]
  readonly once: string
  readonly version?: number | undefined
  readonly submit: string
  readonly cancelTo?: string | undefined
  /** Sent along, such as which of several forms of a page was pressed. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** The field that each refusal speaks of. */
  readonly beside?: Readonly<Record<string, string>> | undefined
  readonly danger?: boolean | undefined
}

function OneField({ field, form }: { readonly field: FormField; readonly form: FormReader }) {
  const say = useKeyedWords()
  const shared = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    mark: field.optional ? say('common:optional') : undefined,
    error: form.error(field.name),
  }
  const value = form.value(field.name, field.stored)
  switch (field.kind) {
    case 'text':
      return <Input {...shared} defaultValue={value} suggestions={field.suggestions} />
    case 'area':
      return <Textarea {...shared} defaultValue={value} />
    case 'day':
      return <DateInput {...shared} defaultValue={value} />
    case 'whole':
      return <Input {...shared} defaultValue={value} inputMode="numeric" width="s" />
    case 'money':
      return <Input {...shared} defaultValue={value} inputMode="decimal" width="m" suffix="₸" />
    case 'time':
      return <Input {...shared} defaultValue={value} type="time" width="s" />
    case 'tick':
      return <Checkbox {...shared} defaultChecked={value !== ''} />
    case 'choice':
      return (
        <Select {...shared} defaultValue={value} options={field.options} emptyLabel={say('common:choose')} />
      )
    case 'radio':
      return <RadioGroup {...shared} defaultValue={value} options={field.options ?? []} />
    case 'many':
    case 'days':
      return (
        <CheckboxGroup
          {...(field.kind === 'days' ? { shape: 'inline' as const } : {})}
          {...shared}
          defaultValue={form.values(field.name, field.storedMany)}
          options={field.options ?? []}
        />
      )
  }
}

function Row({ fields, form }: { readonly fields: readonly FormField[]; readonly form: FormReader }) {
  const inRow = fields.map((field) => <OneField key={field.name} field={field} form={form} />)
  return fields.length > 1 ? <FormRow>{inRow}</FormRow> : <>{inRow}</>
}

const hasWords = (field: FormField, form: FormReader): boolean =>
  form.error(field.name) !== undefined ||
  form.value(field.name, field.stored) !== '' ||
  form.values(field.name, field.storedMany).some((each) => each !== '')

function Folded({ folded, form }: Pick<Required<FormGroup>, 'folded'> & { readonly form: FormReader }) {
  if (!folded) return null
  return (
    <Disclosure summary={folded.summary} open={folded.rows.flat().some((each) => hasWords(each, form))}>
      <Stack>
        {folded.rows.map((fields) => (
          <Row key={fields.map(({ name }) => name).join()} fields={fields} form={form} />
        ))}
      </Stack>
    </Disclosure>
  )
}

function Group({ group, form }: { readonly group: FormGroup; readonly form: FormReader }) {
  const rows = group.rows.map((fields) => (
    <Row key={fields.map(({ name }) => name).join()} fields={fields} form={form} />
  ))
  return group.legend === undefined ? (
    <>{rows}</>
  ) : (
    <Fieldset legend={group.legend}>
      {group.hint ? <p className="soft small">{group.hint}</p> : null}
      {rows}
      <Folded folded={group.folded} form={form} />
    </Fieldset>
  )
}

/** The form alone, for a page that holds several things. */
export function FieldsForm({ data, form }: { readonly data: FormData; readonly form: FormReader }) {
  const say = useKeyedWords()
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields version={data.version} once={data.once} values={data.hidden} />
      {data.fields.map((each) =>
        'rows' in each ? (
          <Group key={each.key} group={each} form={form} />
        ) : (
          <OneField key={each.name} field={each} form={form} />
        ),
      )}
      <FormActions>
        <Button {...(data.danger ? { kind: 'danger' as const } : {})}>{data.submit}</Button>
        {data.cancelTo ? <ButtonLink to={data.cancelTo}>{say('common:cancel')}</ButtonLink> : null}
      </FormActions>
    </Form>
  )
}

/** What the last post brought back, with the words of a refusal beside the field that it speaks of. */
export const useReturned = (beside: FormData['beside'] = {}): FormReader =>
  readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())

export type FormPageData = {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly trail: readonly Crumb[]
  /** Nothing can be sent: the page says why. */
  readonly isShut?: boolean | undefined
  readonly form: FormData
}

export function FormView(props: { readonly data: FormPageData; readonly children?: ReactNode }) {
  const { data, children } = props
  const form = useReturned(data.form.beside)
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      {children}
      {data.isShut ? null : <FieldsForm data={data.form} form={form} />}
    </Stack>
  )
}
