/** My private calendar address: made, shown once, taken back. */
import { json } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dropFeed, hashFeedToken, keepFeed, newFeedToken } from '~/features/caseload/feed-commands.server'
import { findOwnFeed } from '~/features/caseload/feed-page.server'
import { originOf } from '~/platform/config.server'
import { redirectSaying } from '~/platform/flash.server'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('calendar.feed', async (at) => ({
  title: at.t('calendar:feed.title'),
  since: await findOwnFeed(at),
}))

export const action = deed('calendar.feed', async (at) => {
  const form = await at.request.formData()
  if (form.get('intent') === 'drop') {
    await dropFeed(at.caller)
    return redirectSaying('calendar:flash.dropped', '/calendar/feed')
  }
  const token = newFeedToken()
  await keepFeed(at.caller, hashFeedToken(token))
  const { config } = at.desk
  const origin = config.publicOrigin ?? (at.url.hostname === 'localhost' ? at.url.origin : originOf(config))
  return json({ address: `${origin}/feeds/${token}/qadam.ics` })
})

function Make({ word, kind }: { readonly word: string; readonly kind: 'primary' | 'secondary' }) {
  return (
    <Form method="post">
      <HiddenFields values={{ intent: 'make' }} />
      <Button kind={kind}>{word}</Button>
    </Form>
  )
}

export default function Feed() {
  const { title, since } = useLoaderData<typeof loader>()
  const made = useActionData<{ readonly address: string }>()
  const { t } = useWords('calendar')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('feed.lead')}
        trail={[{ label: t('title'), to: '/calendar' }, { label: title }]}
        trailLabel={t('trail')}
      />
      {made ? (
        <Card title={t('feed.made')} tone="accent">
          <Notice tone="warn">{t('feed.once')}</Notice>
          <Input name="address" label={t('feed.address')} defaultValue={made.address} readOnly />
        </Card>
      ) : null}
      <Card>
        <Stack>
          <p className="prose">{t('feed.how')}</p>
          <p className="soft">{since ? t('feed.since', { at: since }) : t('feed.none')}</p>
          {since ? (
            <Stack gap="tight">
              <Confirm summary={t('feed.again')} question={t('feed.again-ask')}>
                <Make word={t('feed.again')} kind="primary" />
              </Confirm>
              <Confirm summary={t('feed.drop')} question={t('feed.drop-ask')}>
                <Form method="post">
                  <HiddenFields values={{ intent: 'drop' }} />
                  <Button kind="danger">{t('feed.drop')}</Button>
                </Form>
              </Confirm>
            </Stack>
          ) : (
            <Make word={t('feed.deed')} kind="primary" />
          )}
        </Stack>
      </Card>
    </Stack>
  )
}
