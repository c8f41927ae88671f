/** Beside a pair's findings: the day's clock, the step to the place, and the deeds. */
import { Form, Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ShiftClock } from '~/ui/charts/shift-clock'
import { Checkbox } from '~/ui/checkbox'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Notice } from '~/ui/notice'
import { Textarea } from '~/ui/textarea'
import { Disclosure } from '~/ui/confirm'
import type { MatchPage } from './match-page.server'

export function MatchClock({ clock }: { readonly clock: NonNullable<MatchPage['clock']> }) {
  const { t } = useWords('matching')
  return (
    <Card title={t('page.clock.title')}>
      <ShiftClock
        shifts={clock.shifts}
        bans={clock.bans}
        words={{
          caption: t('page.clock.title'),
          shift: t('page.clock.shift'),
          ban: t('page.clock.home'),
          verdict: clock.verdict,
          kindHead: t('page.clock.what'),
          timeHead: t('page.clock.time'),
        }}
      />
    </Card>
  )
}

/** Says that the time of appearance moves and the work does not. */
export function MatchClashes({ clashes }: { readonly clashes: NonNullable<MatchPage['clashes']> }) {
  const { t } = useWords('matching')
  return (
    <Notice tone="info" title={t('appearance.title')}>
      {clashes.lines.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      <p>
        {t('appearance.moves')} <span className="soft small">{clashes.cite}</span>
      </p>
    </Notice>
  )
}

type DeedsProps = { readonly data: MatchPage; readonly form: FormReader }

/** Proposing takes one press when everything is known, and one tick more when it is not. */
function ProposeForm({ data, form }: DeedsProps) {
  const { t } = useWords('matching')
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={data.once} />
      {data.unknowns > 0 && data.decides ? (
        <Checkbox
          name="acknowledged"
          label={t('page.acknowledge', { count: data.unknowns })}
          defaultChecked={form.value('acknowledged') !== ''}
          error={form.error('acknowledged')}
        />
      ) : null}
      <Disclosure summary={t('page.note')}>
        <Textarea
          name="note"
          label={t('page.note')}
          labelHidden
          rows={2}
          defaultValue={form.value('note')}
          error={form.error('note')}
        />
      </Disclosure>
      <FormActions>
        <Button kind="primary" icon="referral">
          {t('page.propose')}
        </Button>
      </FormActions>
    </Form>
  )
}

export function MatchDeeds({ data, form }: DeedsProps) {
  const { t } = useWords('matching')
  if (data.referral)
    return (
      <Notice tone="info" title={data.referral.state}>
        <Link to={data.referral.to}>{t('page.open-referral')}</Link>
      </Notice>
    )
  const showsForm = data.mayPropose && data.isOpen && data.fits && data.held.length === 0
  return (
    <Card title={t('page.deeds')}>
      {data.held.map((text) => (
        <Notice key={text} tone="warn" title={text}>
          <Link to={data.personTo}>{t('page.held-where')}</Link>
        </Notice>
      ))}
      {showsForm ? <ProposeForm data={data} form={form} /> : null}
      {!data.isOpen ? <p className="soft">{t('page.closed')}</p> : null}
      {data.isOpen && !data.fits ? <p className="soft">{t('page.does-not-fit')}</p> : null}
      {data.aside ? <p className="soft">{t('page.aside-because', { reason: data.aside })}</p> : null}
      {data.maySetAside ? (
        <FormActions>
          <ButtonLink to="set-aside" kind="link">
            {t(data.aside ? 'page.bring-back' : 'page.set-aside')}
          </ButtonLink>
        </FormActions>
      ) : null}
    </Card>
  )
}
