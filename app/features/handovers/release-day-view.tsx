/** Every mark of a person's day of release as a card with its deeds, and the clock of the first 72 hours. */
import { Form } from '@remix-run/react'
import { markStates } from '~/domain/handovers/release-day'
import { services } from '~/domain/plans/services'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Columns, Halves, Stack } from '~/ui/layout'
import { Select } from '~/ui/select'
import type { ReleasePage } from './board-page.server'
import './handovers.css'

type Props = { readonly view: ReleasePage; readonly form: FormReader }
type Mark = ReleasePage['marks'][number]

function Deeds({ mark, view, form }: Props & { readonly mark: Mark }) {
  const { t } = useWords('handovers')
  const say = useKeyedWords()
  const isTyped = form.value('key') === mark.key
  const owners = services.map((value) => ({ value, label: say(`plan-rules:service.${value}`) }))
  return (
    <Form method="post" action={view.to} className="form" noValidate>
      <HiddenFields version={mark.version} values={{ key: mark.key }} />
      {mark.mayCarryNote ? (
        <Input
          name="note"
          id={`note-${mark.key}`}
          label={t('board.note')}
          hint={t('board.note-hint')}
          mark={t('common:optional')}
          defaultValue={isTyped ? form.value('note') : mark.note}
        />
      ) : (
        <p className="soft small">{t('board.no-health')}</p>
      )}
      <Select
        name="service"
        id={`service-${mark.key}`}
        label={t('board.owner')}
        options={owners}
        defaultValue={isTyped ? form.value('service') : mark.service}
      />
      <div className="mark-deeds">
        {markStates
          .filter((state) => state !== 'not-known')
          .map((state) => (
            <Button
              key={state}
              name="state"
              value={state}
              kind={state === 'problem' ? 'danger' : 'secondary'}
              label={`${mark.name}: ${t(`mark-state.${state}`)}`}
            >
              {t(`mark-state.${state}`)}
            </Button>
          ))}
      </div>
    </Form>
  )
}

function OneMark({ mark, view, form }: Props & { readonly mark: Mark }) {
  const { t } = useWords('handovers')
  const isTyped = form.value('key') === mark.key && form.problems.length > 0
  return (
    <Card title={mark.name} id={mark.key} level={2} aside={<Badge tone={mark.tone}>{mark.word}</Badge>}>
      <Stack gap="tight">
        {mark.note === '' ? null : <p>{mark.note}</p>}
        <p className="soft small">{[mark.owner, mark.when].filter(Boolean).join(' · ')}</p>
        {view.mayMark && !isTyped ? (
          <Disclosure summary={t('board.change')}>
            <Deeds mark={mark} view={view} form={form} />
          </Disclosure>
        ) : null}
        {view.mayMark && isTyped ? <Deeds mark={mark} view={view} form={form} /> : null}
      </Stack>
    </Card>
  )
}

function Clock({ view, form }: Props) {
  const { t } = useWords('handovers')
  return (
    <Card title={t('board.clock')}>
      <Stack gap="tight">
        <Cluster>
          <Badge tone={view.timing.tone} icon="clock">
            {view.timing.text}
          </Badge>
        </Cluster>
        <KeyFacts
          shape="stacked"
          facts={[
            { name: t('field.from'), value: view.from },
            { name: t('field.place'), value: view.where },
            { name: t('board.settled'), value: t('progress', { done: view.done, total: view.of }) },
          ]}
        />
        {view.isReleased && view.mayMark ? (
          <Form method="post" action={view.to} className="form" noValidate>
            <HiddenFields values={{ intent: 'leaving' }} />
            <Input
              name="leftAt"
              type="time"
              width="s"
              label={t('board.left-at')}
              hint={t('board.left-hint')}
              defaultValue={form.value('leftAt', view.leftAt)}
              error={form.error('leftAt')}
            />
            <Button kind="secondary">{t('common:save')}</Button>
          </Form>
        ) : null}
      </Stack>
    </Card>
  )
}

export function ReleaseDayView({ view, form }: Props) {
  return (
    <Columns aside={<Clock view={view} form={form} />}>
      <Halves>
        {view.marks.map((mark) => (
          <OneMark key={mark.key} mark={mark} view={view} form={form} />
        ))}
      </Halves>
    </Columns>
  )
}
