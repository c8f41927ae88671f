/** Stands above every page on an institution's device: how long it stays open, and the way out. */
import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Countdown } from '~/ui/countdown'

export type KioskSession = { readonly idle: number; readonly longest: number }

export function KioskBar({ idle, longest }: KioskSession) {
  const { t } = useWords('portal')
  const { key } = useLocation()
  const closing = useRef<HTMLFormElement>(null)
  return (
    <div className="kiosk-bar">
      <Countdown
        seconds={idle}
        longest={longest}
        step={key}
        label={t('kiosk.closes', { count: Math.ceil(idle / 60) })}
        closing={closing}
      />
      <form method="post" action="/sign-out" ref={closing}>
        <Button icon="logout" large>
          {t('kiosk.leave')}
        </Button>
      </form>
    </div>
  )
}

/**
 * Closes the screen where there are no scripts, a second after the session has ended on the server; where there are, the count
 * above sends the form that signs out.
 */
export function KioskRefresh({ idle }: KioskSession) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${idle + 1};url=/kiosk`} />
    </noscript>
  )
}
