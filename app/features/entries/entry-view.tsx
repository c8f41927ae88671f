/** The page of one entry: whom it is about, the fields to copy, the law's clock, and who ticked it when. */
import { Form, Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { CopyButton } from '~/ui/copy-button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'
import { CopyFields } from './copy-fields'
import type { EntryPage } from './pages.server'

type Props = { readonly entry: EntryPage; readonly form: FormReader }

function Clock({ entry }: { readonly entry: EntryPage }) {
  const { t } = useWords('entries')
  return (
    <Card title={t('clock.title')}>
      <KeyFacts
        shape="stacked"
        facts={[
          { name: t('clock.term'), value: entry.clock },
          ...(entry.dueDay ? [{ name: t('column.due'), value: entry.dueDay }] : []),
          ...(entry.basis ? [{ name: t('clock.basis'), value: entry.basis }] : []),
          { name: t('clock.made'), value: entry.made },
        ]}
      />
      {entry.isContract ? <p className="soft">{t('clock.contract')}</p> : null}
      {entry.marks.length > 0 ? (
        <Timeline
          label={t('marks')}
          items={entry.marks.map(({ id, title, meta, reason }) => ({
            id,
            title,
            meta,
            body: reason ?? undefined,
          }))}
        />
      ) : null}
    </Card>
  )
}

function Deeds({ entry, form }: Props) {
  const { t } = useWords('entries')
  if (entry.mayTick)
    return (
      <Form method="post" className="form">
        <HiddenFields values={{ entry: `${entry.id}:${entry.version}` }} />
        <FormActions>
          <Button icon="check">{t('tick.one')}</Button>
        </FormActions>
      </Form>
    )
  if (!entry.mayUntick) return null
  return (
    <Disclosure summary={t('untick.title')}>
      <Form method="post" className="form" noValidate>
        <Input
          name="reason"
          label={t('untick.reason')}
          error={form.error('reason')}
          defaultValue={form.value('reason', '')}
        />
        <HiddenFields version={entry.version} values={{ intent: 'untick' }} />
        <FormActions>
          <Button kind="secondary">{t('untick.deed')}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}

export function EntryView({ entry, form }: Props) {
  const { t } = useWords('entries')
  const copyAll = (
    <CopyButton
      text={entry.line}
      word={t('copy.row')}
      doneWord={t('copy.done')}
      label={t('copy.row-of', { name: entry.name })}
    />
  )
  return (
    <Stack>
      <PageHeader
        title={entry.kind}
        subtitle={<Link to={entry.personTo}>{entry.name}</Link>}
        trail={[{ label: t('title'), to: '/entries' }]}
        trailLabel={t('title')}
        actions={<Badge tone={entry.due.tone}>{entry.due.text}</Badge>}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {entry.correctsTo ? (
        <Notice tone="warn">
          {t('corrects')} <Link to={entry.correctsTo}>{t('corrects-link')}</Link>
        </Notice>
      ) : null}
      <Columns aside={<Clock entry={entry} />}>
        <Stack>
          <Card title={t('fields')} flush aside={copyAll}>
            <CopyFields caption={t('fields')} fields={[...entry.identity, ...entry.facts]} />
          </Card>
          <Card title={t('line')}>
            <pre className="copy-line">{entry.line}</pre>
            <p className="soft small">{t('line-note')}</p>
          </Card>
          <Deeds entry={entry} form={form} />
        </Stack>
      </Columns>
    </Stack>
  )
}
