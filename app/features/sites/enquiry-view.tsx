/** One company's way into a site: where it stands, what is asked next, what was said. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Columns } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Timeline } from '~/ui/timeline'
import { DueBadge } from './enquiries-table'
import type { EnquiryPage } from './enquiry-page.server'
import { LawFindings } from './law-findings'
import './sites.css'

function Road({ road }: Pick<EnquiryPage, 'road'>) {
  const { t } = useWords('sites')
  return (
    <ol className="site-road" aria-label={t('enquiry.road')}>
      {road.map((each) => (
        <li
          key={each.key}
          className={`road-${each.state}`}
          aria-current={each.state === 'now' ? 'step' : undefined}
        >
          {each.label}
          <span className="unseen">{`: ${t(`road.${each.state}`)}`}</span>
        </li>
      ))}
    </ol>
  )
}

function Wish({ enquiry }: Pick<EnquiryPage, 'enquiry'>) {
  const { t } = useWords('sites')
  const facts = [
    { name: t('enquiry.who'), value: enquiry.organisation },
    { name: t('enquiry.site'), value: <Link to={`/sites/${enquiry.siteId}`}>{enquiry.siteName}</Link> },
    { name: t('field.institutionId'), value: enquiry.institution },
    { name: t('enquiry.field.activity'), value: enquiry.activity },
    { name: t('enquiry.field.product'), value: enquiry.product },
    { name: t('enquiry.field.area'), value: enquiry.area },
    { name: t('enquiry.field.headcount'), value: enquiry.headcount },
    { name: t('enquiry.field.power'), value: enquiry.power || t('not-written') },
  ]
  return (
    <Card title={t('section.wish')}>
      <div className="stack">
        <KeyFacts facts={facts} />
        {enquiry.words ? <p className="prose">{enquiry.words}</p> : null}
      </div>
    </Card>
  )
}

export function EnquiryView({ page }: { readonly page: EnquiryPage }) {
  const { t } = useWords('sites')
  const { enquiry, findings, steps } = page
  const next = [
    { name: t('enquiry.owes'), value: enquiry.owes },
    ...(enquiry.owner ? [{ name: t('enquiry.owner'), value: enquiry.owner }] : []),
    { name: t('enquiry.since'), value: enquiry.since },
    ...(enquiry.due ? [{ name: t('enquiry.due'), value: <DueBadge due={enquiry.due} /> }] : []),
  ]
  return (
    <div className="stack">
      <Card>
        <Road road={page.road} />
      </Card>
      {page.others ? <Notice tone="warn">{page.others}</Notice> : null}
      <Columns
        aside={
          <>
            <Card title={t('section.next')}>
              <KeyFacts facts={next} />
            </Card>
            {findings.length > 0 ? (
              <Card title={t('findings')}>
                <LawFindings findings={findings} />
              </Card>
            ) : null}
          </>
        }
      >
        <Wish enquiry={enquiry} />
        <Card title={t('section.way')}>
          <Timeline
            label={t('section.way')}
            items={steps.map(({ id, title, meta, words }) => ({
              id,
              title,
              meta,
              body: words.map((line) => (
                <p key={line} className="small">
                  {line}
                </p>
              )),
            }))}
          />
        </Card>
      </Columns>
    </div>
  )
}
