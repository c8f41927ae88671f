/** A job in the list: what, where, for how much, when. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import type { JobCardData } from './telling.server'

export function JobCard({ job }: { readonly job: JobCardData }) {
  const { t } = useWords('board')
  return (
    <li className="job">
      <h2>
        <Link to={job.to}>{job.title}</Link>
      </h2>
      <span className="job-pay">{job.pay}</span>
      <span className="job-line">
        {job.organisation} · {job.place}
      </span>
      <span className="job-line">
        {[...job.hours, job.posted].join(' · ')}
        {job.isNight ? (
          <>
            {' '}
            <Badge tone="warn">{t('night')}</Badge>
          </>
        ) : null}
      </span>
    </li>
  )
}
