/** What is owed now: the next assessment, and the button that begins it or goes on with it. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import type { NeedsPage } from './needs-page.server'

export function ReviewCard({ page }: { readonly page: NeedsPage }) {
  const { t } = useWords('assessments')
  return (
    <Card title={t('review.title')}>
      <Stack gap="tight">
        {page.review ? <Notice tone={page.review.tone}>{page.review.text}</Notice> : null}
        <FormActions>
          {page.openTo && page.mayContinue ? (
            <ButtonLink kind="primary" to={page.openTo}>
              {t('deed.continue')}
            </ButtonLink>
          ) : null}
          {page.mayStart ? (
            <Form method="post">
              <HiddenFields once={page.once} values={{ intent: 'start' }} />
              <Button icon="plus">{t(page.isFirst ? 'deed.start' : 'deed.start-again')}</Button>
            </Form>
          ) : null}
          {page.suggestTo ? <ButtonLink to={page.suggestTo}>{t('deed.suggest')}</ButtonLink> : null}
        </FormActions>
        <Disclosure summary={t('how.title')}>
          <p>{t('how.text')}</p>
          <p>{t('how.windows')}</p>
        </Disclosure>
      </Stack>
    </Card>
  )
}
