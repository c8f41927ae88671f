/** A notice as a file. */
import { noticeFile } from '~/features/notices/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('notice.read', noticeFile)
