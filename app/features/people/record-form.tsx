/** The form of one part of a person's record, with what is wrong in it and where a refusal leads. */
import { Form } from '@remix-run/react'
import { type FormReader, type FormState, readerOf } from '~/platform/form'
import { type MergeField, mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import type { FieldPlan, FieldSet } from './field-plan'
import { personPath } from './paths'
import { RecordFields } from './record-fields'

type Props = {
  readonly sets: readonly FieldSet[]
  readonly state: FormState | undefined
  readonly back: string
  readonly deed: string
  readonly version?: number
  readonly once?: string
  readonly hidden?: Readonly<Record<string, string>>
}

/** The summary names the field: "Fill this in" alone says too little above a long form. */
const named = (problems: FormReader['problems'], sets: readonly FieldSet[]): FormReader['problems'] => {
  const labels = new Map(sets.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])))
  return problems.map(({ field, text }) => {
    const label = field === undefined ? undefined : labels.get(field)
    return field === undefined ? { text } : { field, text: label === undefined ? text : `${label}: ${text}` }
  })
}

/** A list in groups is one list where two of its words are compared. */
const asMerged = (field: FieldPlan): MergeField =>
  field.kind === 'select' && field.groups
    ? { ...field, options: field.groups.flatMap(({ options }) => options) }
    : field

export function RecordForm({ sets, state, back, deed, version, once, hidden = {} }: Props) {
  const { t } = useWords('people')
  const form = readerOf(state, useKeyedWords())
  const taken = state?.refusal?.values?.personId
  const doubt = form.error('iinConfirmed')
  const fields = sets.flatMap((each) => each.fields.map(asMerged))
  return (
    <Card>
      <Form method="post" noValidate className="form">
        <ErrorSummary title={t('common:problem')} problems={named(form.problems, sets)} />
        {taken === undefined ? null : (
          <p>
            <ButtonLink to={personPath(String(taken))} icon="user">
              {t('iin-taken-link')}
            </ButtonLink>
          </p>
        )}
        {doubt || form.value('iinConfirmed') ? (
          <Checkbox
            name="iinConfirmed"
            label={t('field.iinConfirmed')}
            error={doubt}
            defaultChecked={form.value('iinConfirmed') !== ''}
          />
        ) : null}
        <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
        <RecordFields sets={sets} form={form} />
        <HiddenFields version={version} once={once} values={hidden} />
        <FormActions>
          <Button>{deed}</Button>
          <ButtonLink to={back} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
