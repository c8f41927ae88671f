/** One candidate on the page: what was decided, what they wrote, the sheet, the papers, the next step. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CandidatePage } from './candidate-page.server'
import { Findings } from './deed-frame'

type Props = { readonly page: CandidatePage }

function Next({ page }: Props) {
  const { t } = useWords('requests')
  return (
    <Card title={t('next')} aside={<Badge tone={page.stage.tone}>{page.stage.text}</Badge>}>
      <Stack gap="tight">
        {page.rank ? <p className="soft small">{page.rank}</p> : null}
        {page.deeds.length === 0 ? <p className="soft">{t('nothing-next')}</p> : null}
        {page.deeds.map((deed) => (
          <ButtonLink key={deed.to} to={deed.to} kind={deed.primary ? 'primary' : 'secondary'} wide>
            {deed.text}
          </ButtonLink>
        ))}
      </Stack>
    </Card>
  )
}

function Papers({ page }: Props) {
  const { t } = useWords('requests')
  if (page.papers.length === 0) return null
  return (
    <Card title={t('papers')}>
      <Stack gap="tight">
        <p className="soft small">{t('paper.own-form')}</p>
        {page.papers.map((paper) => (
          <div key={paper.key}>
            {paper.name}
            <Cluster>
              <ButtonLink to={paper.pdf} kind="link" icon="print" reloadDocument label={`${paper.name}, PDF`}>
                PDF
              </ButtonLink>
              <ButtonLink
                to={paper.docx}
                kind="link"
                icon="download"
                reloadDocument
                label={`${paper.name}, DOCX`}
              >
                DOCX
              </ButtonLink>
            </Cluster>
          </div>
        ))}
      </Stack>
    </Card>
  )
}

export function Sheet({ page }: Props) {
  const { t } = useWords('requests')
  if (!page.needsSheet)
    return (
      <Card title={t('resolution.title')}>
        <p>{page.procedure.text}</p>
        <p className="soft small">{page.procedure.cite}</p>
      </Card>
    )
  if (page.lines.length === 0) return null
  return (
    <Card title={t('sheet.title')} flush>
      <Table
        caption={t('sheet.title')}
        captionHidden
        framed={false}
        rows={page.lines}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'service',
            head: t('head.service'),
            lead: true,
            cell: (row) => <RowLead note={row.signed}>{row.service}</RowLead>,
          },
          {
            key: 'answer',
            head: t('head.answer'),
            cell: (row) => (
              <Stack gap="close">
                <span>
                  <Badge tone={row.badge.tone}>{row.badge.text}</Badge>
                </span>
                {row.words ? <span className="small">{row.words}</span> : null}
              </Stack>
            ),
          },
          {
            key: 'clock',
            head: t('head.clock'),
            cell: (row) => (row.clock ? <Badge tone={row.clock.tone}>{row.clock.text}</Badge> : null),
          },
          {
            key: 'deed',
            head: t('head.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) =>
              row.to ? (
                <ButtonLink to={row.to} kind="secondary" label={`${row.deed}: ${row.service}`}>
                  {row.deed}
                </ButtonLink>
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

function Head({ page }: Props) {
  const { t } = useWords('requests')
  if (!page.head) return null
  return (
    <Notice tone={page.head.tone} title={`${t('head.title')}: ${page.head.text}, ${page.head.on}`}>
      {page.head.words}
    </Notice>
  )
}

function Notices({ page }: Props) {
  const { t } = useWords('requests')
  if (page.notices.length === 0) return null
  return (
    <Card title={t('notices.title')}>
      <ul className="bare stack">
        {page.notices.map((each) => (
          <li key={each.id}>
            <Link to={each.to}>{each.text}</Link>{' '}
            {each.isLate ? <Badge tone="bad">{t('notice.late-short')}</Badge> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function CandidateView({ page }: Props) {
  const { t } = useWords('requests')
  return (
    <Columns
      aside={
        <>
          <Next page={page} />
          <Papers page={page} />
          <Notices page={page} />
        </>
      }
    >
      <Head page={page} />
      <Sheet page={page} />
      {page.application ? (
        <Card title={t('application.title')}>
          <KeyFacts facts={page.application} />
        </Card>
      ) : null}
      {page.contract ? (
        <Card title={t('contract.title')}>
          <KeyFacts facts={page.contract} />
        </Card>
      ) : null}
      <Findings title={t('hiring')} findings={page.hiring} />
      {page.decision ? (
        <Card title={t('decision')}>
          <KeyFacts facts={page.decision} />
        </Card>
      ) : null}
      {page.findings.length > 0 ? (
        <Disclosure summary={t('findings-kept')} wide>
          <Findings title={t('findings-kept')} findings={page.findings} />
        </Disclosure>
      ) : null}
    </Columns>
  )
}
