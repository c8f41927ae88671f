/** Assigning a substitute in writing: for whose notes, from when until when, why, by which document. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { substitutionRefusalFields } from '~/features/secrecy/leave-forms'
import { giveAction, newSubstitutionPageOf } from '~/features/secrecy/substitution-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('substitution.give', newSubstitutionPageOf)

export const action = deed('substitution.give', giveAction)

export default function NewSubstitution() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(refusalBeside(useActionData<FormState>(), substitutionRefusalFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('substitution.new-lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: t('substitution.title'), to: '/secrecy/substitutions' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <Select
            name="authorId"
            label={t('field.author')}
            emptyLabel={t('common:choose')}
            options={data.authors}
            defaultValue={form.value('authorId')}
            error={form.error('authorId')}
          />
          <Select
            name="substituteId"
            label={t('field.substitute')}
            emptyLabel={t('common:choose')}
            groups={data.substitutes}
            defaultValue={form.value('substituteId')}
            error={form.error('substituteId')}
          />
          <FormRow>
            <DateInput
              name="fromOn"
              label={t('field.from-on')}
              defaultValue={form.value('fromOn', data.today)}
              error={form.error('fromOn')}
            />
            <DateInput
              name="untilOn"
              label={t('field.until-on')}
              hint={t('hint.until-on')}
              defaultValue={form.value('untilOn')}
              error={form.error('untilOn')}
            />
          </FormRow>
          <RadioGroup
            name="reason"
            label={t('field.reason')}
            options={data.reasons}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
          <Input
            name="document"
            label={t('field.document')}
            hint={t('hint.document')}
            defaultValue={form.value('document')}
            error={form.error('document')}
          />
          <FormActions>
            <Button icon="lock">{t('deed.substitute')}</Button>
            <ButtonLink to="/secrecy/substitutions">{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
