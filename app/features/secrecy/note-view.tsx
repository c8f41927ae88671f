/** The deeds on a note: edited while it is open, added to afterwards, erased only by two people. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Notice } from '~/ui/notice'
import { Textarea } from '~/ui/textarea'
import { EraseForm } from './erase-form'
import { NoteReading } from './note-reading'
import type { NotePage } from './note-page.server'

type Props = { readonly data: NotePage; readonly form: FormReader }

function EditForm({ data, form }: Props) {
  const { t } = useWords('secrecy')
  return (
    <Card title={t('note.edit')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.life.version} once={data.once} values={{ intent: 'edit' }} />
        <Textarea
          name="note"
          label={t('field.note')}
          hint={t('hint.edit')}
          rows={8}
          defaultValue={form.value('note', data.reading.text?.text ?? '')}
          error={form.error('note')}
        />
        <FormActions>
          <Button icon="lock">{t('deed.edit')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function AddForm({ data, form }: Props) {
  const { t } = useWords('secrecy')
  return (
    <Card title={t('note.add')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} values={{ intent: 'add' }} />
        <Textarea
          name="addition"
          label={t('field.addition')}
          hint={t('hint.addition')}
          rows={5}
          defaultValue={form.value('addition')}
          error={form.error('addition')}
        />
        <FormActions>
          <Button icon="lock">{t('deed.add')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function SignForm({ data }: Pick<Props, 'data'>) {
  const { t } = useWords('secrecy')
  return (
    <Confirm summary={t('deed.sign')} question={t('hint.sign')} icon="check">
      <Form method="post">
        <HiddenFields once={`${data.once}-sign`} values={{ intent: 'sign' }} />
        <Button>{t('deed.sign')}</Button>
      </Form>
    </Confirm>
  )
}

export function NoteView({ data, form }: Props) {
  const { stage, words } = data.life
  const isClosed = stage === 'signed' || stage === 'locked'
  const isReadable = data.reading.text === null || data.reading.text.state === 'open'
  const { t } = useWords('secrecy')
  return (
    <>
      <Notice tone={stage === 'open' ? 'info' : 'plain'} title={words}>
        {data.erasure ? <p>{data.erasure}</p> : null}
      </Notice>
      <NoteReading title={t('note.title')} reading={data.reading} />
      {(stage === 'open' || stage === 'none') && isReadable ? <EditForm data={data} form={form} /> : null}
      {isClosed ? <AddForm data={data} form={form} /> : null}
      {stage === 'open' && isReadable ? <SignForm data={data} /> : null}
      {data.mayAskErasure ? <EraseForm data={data} form={form} /> : null}
    </>
  )
}
