/** The person's own page of volunteering, in large plain words. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster } from '~/ui/layout'
import { StepCard } from '~/ui/step-card'
import type { SignUpLine, Volunteering } from './own-page.server'
import { ShiftCard } from './shift-card'

/** Signing up is one press; whether pictures may be taken is asked beside it, and no is the answer unless ticked. */
function SignUp({
  shiftId,
  once,
  words,
}: {
  readonly shiftId: string
  readonly once: string
  readonly words: string
}) {
  const { t } = useWords('volunteering')
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={`${once}-${shiftId}`} values={{ shift: shiftId }} />
      <Checkbox id={`photos-${shiftId}`} name="photos" label={t('photos.ask')} />
      <Button large wide>
        {words}
      </Button>
    </Form>
  )
}

function Leave({
  row,
  once,
  words,
}: {
  readonly row: SignUpLine
  readonly once: string
  readonly words: string
}) {
  return (
    <Form method="post">
      <HiddenFields
        version={row.version}
        once={`${once}-leave-${row.id}`}
        values={{ intent: 'leave', signUp: row.id }}
      />
      <Button kind="secondary" large>
        {words}
      </Button>
    </Form>
  )
}

const photoWords = { yes: 'photos.give', no: 'photos.take-back' } as const

function OwnSignUp({ row, once }: { readonly row: SignUpLine; readonly once: string }) {
  const { t } = useWords('volunteering')
  return (
    <StepCard
      title={row.title}
      badges={<Badge tone={row.tone}>{row.state}</Badge>}
      note={`${row.when} · ${row.where}`}
    >
      <p className="soft">{[row.note, row.photos].filter(Boolean).join(' · ')}</p>
      {row.reason ? <p>{row.reason}</p> : null}
      {row.saysOfPhotos ? (
        <Form method="post">
          <HiddenFields
            version={row.version}
            once={`${once}-photos-${row.id}`}
            values={{ intent: 'photos', signUp: row.id, agrees: row.saysOfPhotos }}
          />
          <Button kind="secondary" label={`${t(photoWords[row.saysOfPhotos])}: ${row.title}`}>
            {t(photoWords[row.saysOfPhotos])}
          </Button>
        </Form>
      ) : null}
      {row.isProposed ? (
        <>
          <SignUp shiftId={row.shiftId} once={once} words={t('own.say-yes')} />
          <Leave row={row} once={once} words={t('own.say-no')} />
        </>
      ) : null}
      {row.mayLeave ? (
        <>
          <Leave row={row} once={once} words={t('own.leave')} />
          <p className="soft small">{t('own.leave-how')}</p>
        </>
      ) : null}
      {row.hasPapers ? (
        <Cluster>
          {(['certificate', 'letter'] as const).map((kind) => (
            <ButtonLink
              key={kind}
              to={`/portal/volunteering/papers/${row.id}?kind=${kind}`}
              icon="download"
              download
            >
              {t(`paper.${kind}`)}
            </ButtonLink>
          ))}
        </Cluster>
      ) : null}
    </StepCard>
  )
}

export function OwnVolunteering({ data }: { readonly data: Volunteering }) {
  const { t } = useWords('volunteering')
  return (
    <>
      {data.signUps.length > 0 ? <h2>{t('own.mine')}</h2> : null}
      {data.signUps.map((row) => (
        <OwnSignUp key={row.id} row={row} once={data.once} />
      ))}
      <h2>{t('own.open')}</h2>
      {data.open.length === 0 ? (
        <EmptyState icon="volunteer" title={t('empty.own')}>
          {t('empty.own-text')}
        </EmptyState>
      ) : null}
      {data.open.map((shift) => (
        <ShiftCard key={shift.id} shift={shift}>
          <SignUp
            shiftId={shift.id}
            once={data.once}
            words={shift.isFull ? t('own.join-line') : t('own.sign-up')}
          />
        </ShiftCard>
      ))}
      {data.closed.length > 0 ? <h2>{t('own.not-yet')}</h2> : null}
      {data.closed.map((shift) => (
        <ShiftCard key={shift.id} shift={shift} open />
      ))}
    </>
  )
}
