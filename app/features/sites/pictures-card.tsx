/** Pictures of a site, and one more to add. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FileInput } from '~/ui/file-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import './sites.css'

type Picture = { readonly id: string; readonly label: string; readonly to: string }

type FormProps = {
  readonly siteId: string
  readonly once: string
  readonly megabytes: number
  readonly form?: FormReader
}

export function PictureForm({ siteId, once, megabytes, form }: FormProps) {
  const { t } = useWords('sites')
  return (
    <Form
      method="post"
      action={`/sites/${siteId}/files`}
      encType="multipart/form-data"
      className="form"
      noValidate
    >
      <HiddenFields once={once} />
      <FileInput
        name="file"
        label={t('picture.field')}
        hint={t('picture.hint', { megabytes })}
        accept=".jpg,.jpeg,.png"
        error={form?.error('file')}
      />
      <FormActions>
        <Button kind="secondary" icon="upload">
          {t('picture.add')}
        </Button>
      </FormActions>
    </Form>
  )
}

type Props = {
  readonly siteId: string
  readonly pictures: readonly Picture[]
  readonly once: string
  readonly megabytes: number
  readonly mayEdit: boolean
}

export function Pictures({ pictures }: Pick<Props, 'pictures'>) {
  return (
    <ul className="site-pictures">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <img src={picture.to} alt={picture.label} loading="lazy" />
        </li>
      ))}
    </ul>
  )
}

export function PicturesCard({ siteId, pictures, once, megabytes, mayEdit }: Props) {
  const { t } = useWords('sites')
  if (pictures.length === 0 && !mayEdit) return null
  return (
    <Card title={t('section.pictures')}>
      <div className="stack">
        {pictures.length === 0 ? (
          <p className="soft">{t('picture.none')}</p>
        ) : (
          <Pictures pictures={pictures} />
        )}
        {mayEdit ? (
          <>
            {pictures.map((picture) => (
              <Form key={picture.id} method="post" action={`/sites/${siteId}/files`}>
                <HiddenFields values={{ intent: 'remove', picture: picture.id }} />
                <Button kind="link" label={`${t('picture.remove')}: ${picture.label}`}>
                  {`${t('picture.remove')}: ${picture.label}`}
                </Button>
              </Form>
            ))}
            <PictureForm key={pictures.length} siteId={siteId} once={once} megabytes={megabytes} />
          </>
        ) : null}
      </div>
    </Card>
  )
}
