/** Files that were imported, the newest first. */
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/policy'
import { ImportsTable } from '~/features/imports/imports-table'
import { listImports } from '~/features/imports/queries.server'
import { tellImport } from '~/features/imports/telling.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { looksLikeId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('import.file', async (at) => {
  const after = at.url.searchParams.get('after')
  const { rows, next } = await listImports(at.db, at.actor, after && looksLikeId(after) ? after : null)
  return {
    title: at.t('imports:title'),
    mayOrder: mayEver(at.actor, 'import.order'),
    imports: rows.map((row) => tellImport(at, row)),
    nextTo: next ? `/imports?after=${next}` : null,
    firstTo: after ? '/imports' : null,
  }
})

export default function Imports() {
  const { imports, mayOrder, nextTo, firstTo } = useLoaderData<typeof loader>()
  const { t } = useWords('imports')
  return (
    <Stack>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {mayOrder ? <ButtonLink to="/imports/folder">{t('deed.folder')}</ButtonLink> : null}
            <ButtonLink to="/imports/new" kind="primary" icon="upload">
              {t('deed.new')}
            </ButtonLink>
          </>
        }
      />
      <ImportsTable imports={imports} />
      <Pager
        label={t('pages')}
        previousTo={firstTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('newest')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
