/** The answer that must be seen at once, and what can be done about it now. Only the psychologist ever sees this. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import type { GivingPage } from './giving-page.server'

export function RaisedCard({ data }: { readonly data: GivingPage }) {
  const { t } = useWords('instruments')
  if (!data.raised) return null
  return (
    <Notice tone={data.raised.tone} title={data.raised.text}>
      <ul>
        <li>{t('raised.talk')}</li>
        <li>{t('raised.not-alone')}</li>
        <li>{t('raised.psychiatrist')}</li>
        <li>{t('raised.only-you')}</li>
      </ul>
      <Cluster>
        <Form method="post">
          <HiddenFields once={`${data.once}-watch`} />
          <Button kind="danger" icon="shield" name="intent" value="watch">
            {t('deed.watch')}
          </Button>
        </Form>
        <ButtonLink to={`/people/${data.personId}/psychiatrist`}>{t('deed.psychiatrist')}</ButtonLink>
      </Cluster>
    </Notice>
  )
}
