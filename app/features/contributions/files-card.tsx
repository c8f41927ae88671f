/** The files of a measure, and one more to attach. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FileInput } from '~/ui/file-input'
import { FileList } from '~/ui/file-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import type { WorkPage } from './work-page.server'

type FieldsProps = Pick<WorkPage, 'accept' | 'megabytes'> & {
  readonly once: string
  readonly path: string
  readonly form?: FormReader
}

export function FileForm({ accept, megabytes, once, path, form }: FieldsProps) {
  const { t } = useWords('attachments')
  return (
    <Form method="post" action={`${path}/files`} encType="multipart/form-data" className="form" noValidate>
      <HiddenFields once={once} />
      <FileInput
        name="file"
        label={t('field.file')}
        hint={t('field.file-hint', { megabytes })}
        accept={accept}
        error={form?.error('file')}
      />
      <FormActions>
        <Button kind="secondary" icon="upload">
          {t('deed.attach')}
        </Button>
      </FormActions>
    </Form>
  )
}

type File = NonNullable<WorkPage['work']>['files'][number]

function Remove({ file, path }: { readonly file: File; readonly path: string }) {
  const { t } = useWords('attachments')
  return (
    <Form method="post" action={`${path}/files`}>
      <HiddenFields values={{ intent: 'remove', attachment: file.id }} />
      <Button kind="link" label={`${t('deed.remove')}: ${file.label}`}>
        {t('deed.remove')}
      </Button>
    </Form>
  )
}

type Props = { readonly page: WorkPage; readonly files: readonly File[] }

export function FilesCard({ page, files }: Props) {
  const { t } = useWords('attachments')
  const { head, mayAttach } = page
  return (
    <Card title={t('title')}>
      <Stack>
        {files.length === 0 ? <p className="soft">{t('none')}</p> : null}
        {files.length > 0 ? (
          <FileList
            label={t('title')}
            items={files.map(({ isOwn, ...file }) => ({
              ...file,
              deed: mayAttach && isOwn ? <Remove file={{ isOwn, ...file }} path={head.path} /> : null,
            }))}
          />
        ) : null}
        {mayAttach ? (
          <FileForm
            key={files.length}
            accept={page.accept}
            megabytes={page.megabytes}
            once={`${head.once}-file`}
            path={head.path}
          />
        ) : null}
      </Stack>
    </Card>
  )
}
