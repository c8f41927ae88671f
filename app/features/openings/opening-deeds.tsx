/** What can be done to an opening now. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { HiddenFields } from '~/ui/form-parts'
import type { OwnDeed } from './forms'

type Props = {
  readonly id: string
  readonly version: number
  readonly once: string
  /** Steps of those who run it, in this state. */
  readonly steps: readonly OwnDeed[]
  readonly mayEdit: boolean
  readonly mayDecide: boolean
}

/** Steps that ask for a reason or cannot be taken back have a page of their own. */
const withPage: readonly OwnDeed[] = ['pause', 'close']

export function OpeningDeeds({ id, version, once, steps, mayEdit, mayDecide }: Props) {
  const { t } = useWords('openings')
  const at = `/openings/${id}`
  return (
    <>
      {mayDecide ? (
        <ButtonLink to={`${at}/decision`} kind="primary" icon="check">
          {t('deed.decide')}
        </ButtonLink>
      ) : null}
      {steps.map((step) =>
        withPage.includes(step) ? (
          <ButtonLink key={step} to={`${at}/change?step=${step}`}>
            {t(`deed.${step}`)}
          </ButtonLink>
        ) : (
          <Form key={step} method="post" action={`${at}/change`}>
            <HiddenFields version={version} once={once} values={{ step }} />
            <Button>{t(`deed.${step}`)}</Button>
          </Form>
        ),
      )}
      {mayEdit ? (
        <ButtonLink to={`${at}/edit`} icon="edit">
          {t('common:edit')}
        </ButtonLink>
      ) : null}
    </>
  )
}
