/** One notice: what comes next, its days, its files and the paper itself. */
import { Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { NoticeDeeds } from './notice-deeds'
import type { NoticePage } from './notice-page.server'
import { NoticeSheets } from './notice-sheet'

function Next({ notice }: { readonly notice: NoticePage }) {
  const { t } = useWords('notices')
  if (notice.next === 'remind') return <Notice tone="warn">{t('next.remind')}</Notice>
  if (notice.next !== 'offer-other') return null
  return (
    <Notice tone="warn" title={t('next.refused')}>
      <p>{t('next.offer-other')}</p>
      {notice.deeds.mayOpenPerson ? (
        <ButtonLink to={notice.offerPath} kind="primary">
          {t('next.offer-deed')}
        </ButtonLink>
      ) : null}
    </Notice>
  )
}

function Missing({ notice }: { readonly notice: NoticePage }) {
  const { t } = useWords('notices')
  if (notice.missing.length === 0) return null
  const needed = notice.missing.filter((each) => each.needed)
  const others = notice.missing.filter((each) => !each.needed)
  const names = (list: NoticePage['missing']) => list.map((each) => each.name).join(', ')
  return (
    <Notice tone={needed.length > 0 ? 'warn' : 'info'} title={t('missing.title')}>
      {needed.length > 0 ? <p>{t('missing.needed', { names: names(needed) })}</p> : null}
      {others.length > 0 ? <p>{t('missing.others', { names: names(others) })}</p> : null}
    </Notice>
  )
}

function Files({ notice }: { readonly notice: NoticePage }) {
  const { t } = useWords('notices')
  return (
    <Card title={t('file.title')}>
      <Stack gap="tight">
        {notice.files.map((file) => (
          <ButtonLink key={file.to} to={file.to} icon="download" reloadDocument wide>
            {file.text}
          </ButtonLink>
        ))}
      </Stack>
    </Card>
  )
}

function Words({ notice }: { readonly notice: NoticePage }) {
  const { t } = useWords('notices')
  return (
    <>
      {notice.answer ? <Notice title={t('answer.words')}>{notice.answer}</Notice> : null}
      {notice.annulReason ? <Notice title={t('annul.reason')}>{notice.annulReason}</Notice> : null}
      {notice.replaces ? (
        <p className="soft">
          <Link to={notice.replaces}>{t('annul.replaces')}</Link>
        </p>
      ) : null}
    </>
  )
}

export function NoticeView({ notice, form }: { readonly notice: NoticePage; readonly form: FormReader }) {
  const { t } = useWords('notices')
  return (
    <Columns
      aside={
        <>
          <NoticeDeeds notice={notice} form={form} />
          <Files notice={notice} />
          <Card title={t('fact.title')} aside={<Badge tone={notice.badge.tone}>{notice.badge.text}</Badge>}>
            <KeyFacts facts={notice.facts} shape="stacked" />
          </Card>
        </>
      }
    >
      <Stack>
        <Next notice={notice} />
        <Words notice={notice} />
        <Missing notice={notice} />
        {notice.sees ? null : <p className="soft small">{t('restricted.hidden')}</p>}
        <NoticeSheets paper={notice.paper} />
      </Stack>
    </Columns>
  )
}
