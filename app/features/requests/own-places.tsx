/** Places for which the person was chosen, in large and simple words. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { StepCard } from '~/ui/step-card'
import { Textarea } from '~/ui/textarea'
import type { OwnWorkPage } from './own-page.server'

type Place = OwnWorkPage['places'][number]

function Apply({ place, form }: { readonly place: Place; readonly form: FormReader }) {
  const { t } = useWords('requests')
  const isMine = form.value('candidate') === place.id
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields
        version={place.version}
        once={place.applyOnce}
        values={{ intent: 'apply', candidate: place.id }}
      />
      <Textarea
        id={`application-${place.id}`}
        name="application"
        label={t('own.application')}
        hint={t('own.application-hint')}
        rows={4}
        defaultValue={isMine ? form.value('application') : ''}
        error={isMine ? form.error('application') : undefined}
      />
      <Button large icon="check">
        {t('own.apply')}
      </Button>
    </Form>
  )
}

function Refuse({ place }: { readonly place: Place }) {
  const { t } = useWords('requests')
  return (
    <Disclosure summary={t('own.refuse')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields
          version={place.version}
          once={place.refuseOnce}
          values={{ intent: 'refuse', candidate: place.id }}
        />
        <p>{t('own.refuse-lead')}</p>
        <Textarea
          id={`refusal-${place.id}`}
          name="words"
          label={t('own.refuse-words')}
          mark={t('common:optional')}
          rows={2}
        />
        <Button kind="danger">{t('own.refuse')}</Button>
      </Form>
    </Disclosure>
  )
}

type PlaceProps = {
  readonly place: Place
  readonly form: FormReader
  /** What belongs to the referral behind it. */
  readonly children?: ReactNode
}

export function OwnPlace({ place, form, children }: PlaceProps) {
  return (
    <StepCard
      title={place.title}
      badges={<Badge tone={place.stage.tone}>{place.stage.text}</Badge>}
      note={[place.where, place.wage, place.startsOn].filter(Boolean).join(' · ')}
    >
      {place.conditions ? <p>{place.conditions}</p> : null}
      {place.application ? <blockquote>{place.application}</blockquote> : null}
      {place.mayApply ? <Apply place={place} form={form} /> : null}
      {children}
      {place.mayRefuse ? <Refuse place={place} /> : null}
    </StepCard>
  )
}
