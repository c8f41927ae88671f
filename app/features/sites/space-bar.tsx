/** How much of a site is held and how much is free, as a bar with its words. */
import { useWords } from '~/platform/i18n'
import { Notice } from '~/ui/notice'
import type { SitePage } from './site-page.server'

export function SpaceBar({ space }: { readonly space: SitePage['space'] }) {
  const { t } = useWords('sites')
  const share = space.area === 0 ? 0 : (100 * space.held) / space.area
  return (
    <div className="stack stack-tight">
      <div className="site-space-words">
        <span>
          {t('space.held')}: <b>{space.heldText}</b>
        </span>
        <span>
          {t('space.free')}: <b>{space.freeText}</b>
        </span>
      </div>
      <svg className="site-space" width="100%" height="14" aria-hidden="true" focusable="false">
        <rect className="fill-good" width="100%" height="14" />
        <rect className="fill-plain" width={`${Math.min(100, share)}%`} height="14" />
      </svg>
      {space.asking ? (
        <Notice tone={space.isContested ? 'warn' : 'info'}>
          {space.asking}
          {space.isContested ? ` ${t('space.contested')}` : ''}
        </Notice>
      ) : null}
    </div>
  )
}
