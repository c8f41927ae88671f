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

/** A second after the session has ended on the server, so that what answers is the closed screen. */
const after = (seconds: number): string => `${seconds + 1};url=/kiosk`

/**
 * Closes the screen without a script: after the idle time where there are none, and in any case when the session is over,
 * should a script have fallen over.
 */
export function KioskRefresh({ idle, longest }: KioskSession) {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={after(idle)} />
      </noscript>
      <meta httpEquiv="refresh" content={after(longest)} />
    </>
  )
}
