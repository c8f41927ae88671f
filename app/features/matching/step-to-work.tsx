/** The one step that opens most: a paper to get, a question to ask. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions } from '~/ui/form-parts'

type Props = {
  readonly step: { readonly title: string; readonly text: string; readonly here?: string | null }
  readonly to: string
}

export function StepToWork({ step, to }: Props) {
  const { t } = useWords('matching')
  return (
    <Card tone="accent" title={t('unlock.title')}>
      <p>
        {step.title}. <b>{step.text}</b>
        {step.here ? <>, {step.here}</> : null}.
      </p>
      <FormActions>
        <ButtonLink to={to}>{t('unlock.all')}</ButtonLink>
      </FormActions>
    </Card>
  )
}
