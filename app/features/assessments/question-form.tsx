/** The form of one question: where it stands, how it is answered, what it says in three languages, what it shows. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fieldset, FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { QuestionPage } from './questionnaire-pages.server'

type Props = { readonly page: QuestionPage; readonly form: FormReader }

const fieldsOf =
  ({ page, form }: Props) =>
  (name: keyof QuestionPage['stored']) => ({
    name,
    defaultValue: form.value(name, page.stored[name]),
    error: form.error(name),
  })

function Standing(props: Props) {
  const { t } = useWords('questionnaires')
  const field = fieldsOf(props)
  const { choices, isNew } = props.page
  const choose = t('common:choose')
  return (
    <>
      {isNew ? <Input {...field('key')} label={t('field.key')} hint={t('field.key-hint')} width="m" /> : null}
      <Select {...field('place')} label={t('field.place')} options={choices.places} emptyLabel={choose} />
      <Select
        {...field('pathway')}
        label={t('field.pathway')}
        options={choices.pathways}
        emptyLabel={choose}
      />
      <RadioGroup {...field('kind')} label={t('field.kind')} options={choices.kinds} />
      <RadioGroup {...field('tier')} label={t('field.tier')} options={choices.tiers} />
    </>
  )
}

function Texts(props: Props) {
  const { t } = useWords('questionnaires')
  const field = fieldsOf(props)
  const optional = t('common:optional')
  return (
    <>
      <Fieldset legend={t('field.text')}>
        <Textarea {...field('textKk')} label={t('field.kk')} lang="kk" rows={2} />
        <Textarea {...field('textRu')} label={t('field.ru')} lang="ru" rows={2} />
        <Textarea {...field('textEn')} label={t('field.en')} lang="en" rows={2} />
      </Fieldset>
      <Fieldset legend={t('field.help')}>
        <Input {...field('helpKk')} label={t('field.kk')} lang="kk" mark={optional} width="full" />
        <Input {...field('helpRu')} label={t('field.ru')} lang="ru" mark={optional} width="full" />
        <Input {...field('helpEn')} label={t('field.en')} lang="en" mark={optional} width="full" />
      </Fieldset>
    </>
  )
}

export function QuestionForm(props: Props) {
  const { t } = useWords('questionnaires')
  const field = fieldsOf(props)
  const { page } = props
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.version} once={page.once} />
        <Standing {...props} />
        <Texts {...props} />
        <Textarea {...field('options')} label={t('field.options')} hint={t('field.options-hint')} rows={6} />
        <Select
          {...field('need')}
          label={t('field.need')}
          hint={t('field.need-hint')}
          groups={page.choices.needs}
          emptyLabel={t('field.no-need')}
        />
        <Input
          {...field('needWhen')}
          label={t('field.need-when')}
          hint={t('field.need-when-hint')}
          width="full"
        />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to={page.back}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
