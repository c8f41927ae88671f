/** The checklist of a handover: each item ticked by whom and when, or said not to apply and why. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import type { HandoverPage } from './handover-page.server'

type Item = HandoverPage['items'][number]
type Props = { readonly page: HandoverPage; readonly form: FormReader }

const tones = { open: 'warn', done: 'good', 'not-applicable': 'plain' } as const

function Ticking({ item, page, form }: Props & { readonly item: Item }) {
  const { t } = useWords('handovers')
  const isTyped = form.value('key') === item.key
  const send = { method: 'post', action: `/handovers/${page.id}`, noValidate: true } as const
  if (item.state !== 'open')
    return (
      <Form {...send}>
        <HiddenFields version={item.version} values={{ key: item.key, state: 'open' }} />
        <Button kind="link" label={`${t('item-deed.open')}: ${item.text}`}>
          {t('item-deed.open')}
        </Button>
      </Form>
    )
  return (
    <div className="checklist-deeds">
      <Form {...send}>
        <HiddenFields version={item.version} values={{ key: item.key, state: 'done' }} />
        <Button kind="secondary" icon="check" label={`${t('item-deed.done')}: ${item.text}`}>
          {t('item-deed.done')}
        </Button>
      </Form>
      <Disclosure summary={t('item-deed.not-applicable')}>
        <Form {...send} className="form">
          <HiddenFields version={item.version} values={{ key: item.key, state: 'not-applicable' }} />
          <Input
            name="reason"
            id={`reason-${item.key}`}
            label={t('field.reason')}
            defaultValue={isTyped ? form.value('reason') : ''}
            error={isTyped ? form.error('reason') : undefined}
          />
          <Button kind="secondary">{t('common:save')}</Button>
        </Form>
      </Disclosure>
    </div>
  )
}

function OneItem({ item, page, form }: Props & { readonly item: Item }) {
  const { t } = useWords('handovers')
  const state = item.state as keyof typeof tones
  return (
    <li className="checklist-item">
      <div className="checklist-text">
        <span>{item.text}</span>
        <span className="soft small">{item.note === '' ? item.cite : `${item.note} · ${item.cite}`}</span>
      </div>
      <Badge tone={tones[state]}>{t(`item-state.${state}`)}</Badge>
      {item.mayTick ? <Ticking item={item} page={page} form={form} /> : null}
    </li>
  )
}

export function Checklist({ page, form }: Props) {
  const { t } = useWords('handovers')
  return (
    <Card
      title={t('checklist')}
      aside={
        <span className="soft small">{t('progress', { done: page.done, total: page.items.length })}</span>
      }
    >
      <ul className="bare checklist">
        {page.items.map((item) => (
          <OneItem key={item.key} item={item} page={page} form={form} />
        ))}
      </ul>
    </Card>
  )
}
