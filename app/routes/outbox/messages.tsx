/** What the product has told the reader. */
import { Form, useLoaderData } from '@remix-run/react'
import { redirect } from '@remix-run/node'
import { openMessageForm } from '~/features/outbox/forms'
import { MessagesList } from '~/features/outbox/messages-list'
import { listMessages } from '~/features/outbox/queries.server'
import { markRead } from '~/features/outbox/reading.server'
import { invalid, readForm } from '~/platform/form.server'
import { deed, notFound, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { looksLikeId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('message.read', async ({ db, actor, url, t, format }) => {
  const before = url.searchParams.get('before')
  const { rows, more } = await listMessages(db, actor, before && looksLikeId(before) ? before : null)
  return {
    title: t('outbox:title'),
    more,
    rows: rows.map(({ id, kind, createdAt, readAt }) => ({
      id,
      what: t(`outbox:kind.${kind}`),
      at: format.instant(createdAt),
      unread: readAt === null,
    })),
  }
})

export const action = deed('message.read', async ({ request, desk, actor }) => {
  const form = await readForm(openMessageForm, request)
  if (!form.ok) return invalid(form)
  const { message } = form.value
  const link = await markRead(desk.db, actor.userId, message, desk.clock.now().toISOString())
  if (message === null) return redirect('/messages', 303)
  if (link === null) throw notFound()
  return redirect(link, 303)
})

export default function Messages() {
  const { rows, more, title } = useLoaderData<typeof loader>()
  const { t } = useWords('outbox')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('lead')} />
      <Cluster>
        {rows.some((row) => row.unread) ? (
          <Form method="post">
            <Button kind="secondary" icon="check">
              {t('read-all')}
            </Button>
          </Form>
        ) : null}
        <ButtonLink to="/account/messages" kind="link">
          {t('wishes.title')}
        </ButtonLink>
      </Cluster>
      <MessagesList rows={rows} />
      <Pager
        label={title}
        nextTo={more ? `/messages?before=${more}` : undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
