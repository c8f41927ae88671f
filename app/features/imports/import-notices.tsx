/** Why the last step of an import stopped, and who stands in the way of taking it back. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Notice } from '~/ui/notice'
import type { ImportPage } from './import-page.server'

type Props = Pick<ImportPage, 'failure' | 'blocked' | 'isMapped' | 'state'>

export function ImportNotices({ failure, blocked, isMapped, state }: Props) {
  const { t } = useWords('imports')
  return (
    <>
      {failure === null ? null : (
        <Notice tone="bad" title={failure}>
          {blocked.length > 0 ? (
            <ul>
              {blocked.map((each) => (
                <li key={each.to}>
                  <Link to={each.to}>{each.name}</Link>: {each.reason}
                </li>
              ))}
            </ul>
          ) : null}
        </Notice>
      )}
      {state === 'read' && !isMapped ? <Notice tone="warn" title={t('columns.needed')} /> : null}
    </>
  )
}
