/** What the organisation knows, and the person's own word about it. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/checkbox'
import { Disclosure } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Timeline } from '~/ui/timeline'
import type { OwnReferral } from './own-page.server'

type Props = {
  readonly card: OwnReferral
  readonly scopes: readonly { readonly value: string; readonly label: string }[]
  readonly form: FormReader
}

export function OwnConsent({ card, scopes, form }: Props) {
  const { t } = useWords('referrals')
  const { consent } = card
  if (!consent) return null
  const isMine = form.value('referral') === card.id
  return (
    <>
      <p>{card.knows}</p>
      {consent.isGiven ? (
        <Form method="post">
          <HiddenFields once={consent.backOnce} values={{ intent: 'consent-back', referral: card.id }} />
          <Button kind="secondary">{t('consent.withdraw')}</Button>
        </Form>
      ) : (
        <Disclosure summary={t('own.consent')}>
          <Form method="post" className="form" noValidate>
            <HiddenFields once={consent.once} values={{ intent: 'consent', referral: card.id }} />
            <CheckboxGroup
              name="scope"
              id={`scope-${card.id}`}
              label={t('own.scope')}
              hint={t('consent.hint')}
              options={scopes}
              error={isMine ? form.error('scope') : undefined}
            />
            <Button large>{t('own.consent-deed')}</Button>
          </Form>
        </Disclosure>
      )}
      {card.shown.length > 0 ? (
        <Disclosure summary={t('consent.shown')}>
          <Timeline label={t('consent.shown')} items={card.shown} />
        </Disclosure>
      ) : null}
    </>
  )
}
