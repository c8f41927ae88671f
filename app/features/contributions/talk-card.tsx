/** The talk about a measure: who said what, and when. What was said stays. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Textarea } from '~/ui/textarea'
import { Timeline } from '~/ui/timeline'
import type { WorkPage } from './work-page.server'

type Comment = NonNullable<WorkPage['work']>['talk'][number]

type FieldsProps = { readonly once: string; readonly path: string; readonly form?: FormReader }

export function CommentForm({ once, path, form }: FieldsProps) {
  const { t } = useWords('contributions')
  return (
    <Form method="post" action={`${path}/comments`} className="form" noValidate>
      <HiddenFields once={once} />
      <Textarea
        name="text"
        label={t('talk.words')}
        hint={t('talk.hint')}
        rows={3}
        maxLength={2000}
        defaultValue={form?.value('text')}
        error={form?.error('text')}
      />
      <FormActions>
        <Button kind="secondary">{t('talk.add')}</Button>
      </FormActions>
    </Form>
  )
}

function Strike({ comment, path }: { readonly comment: Comment; readonly path: string }) {
  const { t } = useWords('contributions')
  return (
    <Form method="post" action={`${path}/comments`}>
      <HiddenFields values={{ intent: 'strike', comment: comment.id }} />
      <Button kind="link">{t('talk.strike')}</Button>
    </Form>
  )
}

type Props = { readonly page: WorkPage; readonly talk: readonly Comment[] }

export function TalkCard({ page: { head, mayTalk }, talk }: Props) {
  const { t } = useWords('contributions')
  return (
    <Card title={t('talk.title')}>
      <Stack>
        {talk.length === 0 ? <p className="soft">{t('talk.none')}</p> : null}
        {talk.length > 0 ? (
          <Timeline
            label={t('talk.title')}
            items={talk.map((comment) => ({
              id: comment.id,
              icon: 'user',
              title: <span className={comment.isStruck ? 'soft' : 'prose'}>{comment.text}</span>,
              meta: comment.meta,
              body: comment.mayStrike ? <Strike comment={comment} path={head.path} /> : null,
            }))}
          />
        ) : null}
        {/* A new form once this one is sent; another deed on the page leaves what is typed here alone. */}
        {mayTalk ? <CommentForm key={talk.length} once={`${head.once}-talk`} path={head.path} /> : null}
      </Stack>
    </Card>
  )
}
