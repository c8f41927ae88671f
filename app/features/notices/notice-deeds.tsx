/** What leads a notice on: issue it, send it, note its delivery, answer it; or annul it. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Confirm, Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { NoticePage } from './notice-page.server'

type Parts = { readonly notice: NoticePage; readonly form: FormReader }

function Deed(props: { readonly notice: NoticePage; readonly intent: string; readonly children: ReactNode }) {
  const { notice, intent, children } = props
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields version={notice.version} once={`${notice.once}-${intent}`} values={{ intent }} />
      {children}
    </Form>
  )
}

function Day({ notice, form, label }: Parts & { readonly label: string }) {
  return (
    <DateInput
      name="on"
      label={label}
      defaultValue={form.value('on', notice.today)}
      error={form.error('on')}
      max={notice.today}
    />
  )
}

function Issue({ notice, form }: Parts) {
  const { t } = useWords('notices')
  const needed = notice.missing.filter((each) => each.needed)
  if (needed.length > 0) return <p className="soft">{t('issue.not-yet')}</p>
  return (
    <Deed notice={notice} intent="issue">
      <Day
        notice={notice}
        form={form}
        label={t(notice.isRequest ? 'field-of.written-on' : 'field-of.issued-on')}
      />
      {notice.isRequest ? null : (
        <Input
          name="signer"
          label={t('field-of.signer')}
          hint={t('field-of.signer-hint')}
          defaultValue={form.value('signer', notice.signer)}
          error={form.error('signer')}
          maxLength={120}
          width="full"
        />
      )}
      <p className="soft small">{t('issue.locks')}</p>
      <Button wide>{t('deed.issue')}</Button>
    </Deed>
  )
}

function Send({ notice, form }: Parts) {
  const { t } = useWords('notices')
  return (
    <Deed notice={notice} intent="send">
      <Day notice={notice} form={form} label={t('field-of.sent-on')} />
      <RadioGroup
        name="way"
        label={t('field-of.way')}
        options={notice.ways}
        defaultValue={form.value('way')}
        error={form.error('way')}
      />
      <Input
        name="tracking"
        label={t('field-of.tracking')}
        hint={t('field-of.tracking-hint')}
        mark={t('common:optional')}
        defaultValue={form.value('tracking')}
        error={form.error('tracking')}
        maxLength={60}
        width="full"
      />
      <Button wide>{t('deed.send')}</Button>
    </Deed>
  )
}

function Deliver({ notice, form }: Parts) {
  const { t } = useWords('notices')
  return (
    <Deed notice={notice} intent="deliver">
      <Day notice={notice} form={form} label={t('field-of.delivered-on')} />
      <Button kind="secondary" wide>
        {t('deed.deliver')}
      </Button>
    </Deed>
  )
}

function Annul({ notice, form }: Parts) {
  const { t } = useWords('notices')
  return (
    <Disclosure summary={t('deed.annul')}>
      <Deed notice={notice} intent="annul">
        <p className="soft small">{t('annul.what')}</p>
        <Textarea
          name="reason"
          label={t('field-of.reason')}
          rows={3}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
          maxLength={500}
        />
        <Checkbox name="anew" label={t('annul.anew')} defaultChecked />
        <Button kind="danger">{t('deed.annul')}</Button>
      </Deed>
    </Disclosure>
  )
}

function Discard({ notice }: Pick<Parts, 'notice'>) {
  const { t } = useWords('notices')
  return (
    <Confirm summary={t('deed.discard')} question={t('discard.question')}>
      <Form method="post" action={`/notices/${notice.id}/lines`}>
        <HiddenFields version={notice.version} values={{ intent: 'discard' }} />
        <Button kind="danger">{t('deed.discard')}</Button>
      </Form>
    </Confirm>
  )
}

export function NoticeDeeds({ notice, form }: Parts) {
  const { t } = useWords('notices')
  const { mayFill, mayIssue, maySend, mayDeliver, mayAnswer, mayAnnul } = notice.deeds
  if (!mayFill && !mayIssue && !maySend && !mayDeliver && !mayAnswer && !mayAnnul) return null
  return (
    <Card title={t('deed.title')}>
      <Stack gap="tight">
        {mayAnswer ? (
          <ButtonLink to={`/notices/${notice.id}/answer`} kind="primary" wide>
            {t('deed.answer')}
          </ButtonLink>
        ) : null}
        {mayIssue ? <Issue notice={notice} form={form} /> : null}
        {mayFill ? (
          <ButtonLink to={`/notices/${notice.id}/lines`} icon="edit" wide>
            {t('deed.fill')}
          </ButtonLink>
        ) : null}
        {maySend ? <Send notice={notice} form={form} /> : null}
        {mayDeliver ? <Deliver notice={notice} form={form} /> : null}
        {mayAnnul ? <Annul notice={notice} form={form} /> : null}
        {mayFill ? <Discard notice={notice} /> : null}
      </Stack>
    </Card>
  )
}
