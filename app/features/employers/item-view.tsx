/** One item of the checklist: what was given, giving it anew, and looking at it. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FileInput } from '~/ui/file-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Textarea } from '~/ui/textarea'
import type { ItemPage } from './accreditation-page.server'
import { ItemBadge } from './checklist-table'

type Props = { readonly page: ItemPage; readonly form: FormReader }

function GiveForm({ page, form }: Props) {
  const { t } = useWords('organisations')
  const { item, head } = page
  return (
    <Card title={t('item.give')}>
      <Form
        method="post"
        action={`${head.path}/accreditation/${item.key}/files`}
        encType="multipart/form-data"
        className="form"
        noValidate
      >
        <HiddenFields key={item.version} version={item.version} once={page.once} />
        <Textarea
          name="words"
          label={t('field.words')}
          hint={t(item.proof === 'paper' ? 'hint.item-paper' : 'hint.item-word')}
          mark={t('common:optional')}
          defaultValue={form.value('words', item.words)}
          error={form.error('words')}
          rows={2}
        />
        <DateInput
          name="givenOn"
          label={t(item.proof === 'paper' ? 'field.paperOn' : 'field.statedOn')}
          defaultValue={form.value('givenOn', item.givenOn ?? page.today)}
          error={form.error('givenOn')}
          required
        />
        {item.expires ? (
          <DateInput
            name="expiresOn"
            label={t('field.expiresOn')}
            defaultValue={form.value('expiresOn', item.expiresOn)}
            error={form.error('expiresOn')}
            required
          />
        ) : null}
        <FileInput
          name="file"
          label={t('field.file')}
          hint={t('hint.file', { megabytes: page.limits.megabytes })}
          mark={item.proof === 'paper' ? undefined : t('common:optional')}
          accept={page.limits.accept}
          error={form.error('file')}
        />
        <FormActions>
          <Button icon="upload">{t('item.give')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function CheckForm({ page, form }: Props) {
  const { t } = useWords('organisations')
  const { item, head } = page
  return (
    <Card title={t('item.check')}>
      <Form method="post" action={`${head.path}/accreditation/${item.key}`} className="form" noValidate>
        <HiddenFields key={item.version} version={item.version} once={`${page.once}-check`} />
        <Textarea
          name="reason"
          label={t('common:reason')}
          hint={t('hint.item-reason')}
          error={form.error('reason')}
          defaultValue={form.value('reason')}
          rows={2}
        />
        <FormActions>
          {item.state === 'expired' ? null : (
            <Button name="outcome" value="checked" icon="check">
              {t('item.accept')}
            </Button>
          )}
          <Button name="outcome" value="refused" kind="danger">
            {t('item.refuse')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function ItemView({ page, form }: Props) {
  const { t } = useWords('organisations')
  const { item, head } = page
  return (
    <Stack>
      <Card title={t('item.now')} aside={<ItemBadge state={item.state} />}>
        <Stack>
          <p className="soft small">{item.cite}</p>
          {item.given ? (
            <p>{[item.given, item.until].filter(Boolean).join(' · ')}</p>
          ) : (
            <p>{t('item.none')}</p>
          )}
          {item.words ? <p className="prose">{item.words}</p> : null}
          {item.checked ? <p className="soft small">{item.checked}</p> : null}
          {item.reason ? <Notice tone="bad">{item.reason}</Notice> : null}
          {item.files.map((file) => (
            <a key={file.id} href={`${head.path}/accreditation/${item.key}/files/${file.id}`} download>
              {file.label}
            </a>
          ))}
        </Stack>
      </Card>
      {page.mayCheck ? <CheckForm page={page} form={form} /> : null}
      {page.mayGive ? <GiveForm page={page} form={form} /> : null}
    </Stack>
  )
}
