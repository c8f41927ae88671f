/** Times for the person's own interview: taken by one press, called off with a word. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Textarea } from '~/ui/textarea'
import type { OwnReferral } from './own-page.server'

type Time = OwnReferral['interviews'][number]

function Agreed({ time }: { readonly time: Time }) {
  const { t } = useWords('interviews')
  return (
    <>
      <ButtonLink to={time.file} icon="calendar" reloadDocument>
        {t('file')}
      </ButtonLink>
      <Disclosure summary={t('own-call-off')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields
            version={time.version}
            once={time.backOnce}
            values={{ intent: 'call-off', interview: time.id }}
          />
          <Textarea id={`why-${time.id}`} name="why" label={t('field.why')} hint={t('hint.why')} rows={2} />
          <Button kind="danger">{t('call-off')}</Button>
        </Form>
      </Disclosure>
    </>
  )
}

export function OwnInterviews({ times }: { readonly times: readonly Time[] }) {
  const { t } = useWords('interviews')
  if (times.length === 0) return null
  return (
    <>
      <h3>{t('card')}</h3>
      {times.map((time) => (
        <div key={time.id}>
          <p>
            <b>{time.when}</b> <Badge tone={time.badge.tone}>{time.badge.text}</Badge>
            <br />
            <span className="soft">{time.where}</span>
          </p>
          {time.mayPick ? (
            <Form method="post">
              <HiddenFields
                version={time.version}
                once={time.once}
                values={{ intent: 'pick', interview: time.id }}
              />
              <Button large icon="check" label={`${t('pick')}: ${time.when}`}>
                {t('pick')}
              </Button>
            </Form>
          ) : (
            <Agreed time={time} />
          )}
        </div>
      ))}
    </>
  )
}
