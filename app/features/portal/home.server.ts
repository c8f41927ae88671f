/** What else there is on a person's own page, as ways from the first one. */
import type { At } from '~/platform/guard.server'
import { ownPapers } from './papers-page.server'

/** Jobs, papers with how many are missing, the file. */
export const waysOf = async (at: At) => {
  const { t } = at
  const { missing } = await ownPapers(at)
  const way = (key: 'jobs' | 'papers' | 'file', title: string) => ({
    to: `/portal/${key}`,
    title,
    note: t(`portal:home.${key}-note`),
  })
  return [
    way('jobs', t('portal:home.jobs')),
    way(
      'papers',
      missing.length > 0 ? t('portal:home.papers', { count: missing.length }) : t('portal:papers.title'),
    ),
    way('file', t('portal:home.file')),
  ]
}
