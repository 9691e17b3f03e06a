import { z } from 'zod'

/** Why a signed PDF, or one signature of it, is not accepted. */
export const VerifyProblem = z.enum([
  'not_a_pdf',
  'structure_not_followed',
  'not_signed',
  'bytes_after_end',
  'changed_after_signing',
  'byte_range_wrong',
  'content_changed',
  'signature_unreadable',
  'signature_wrong',
  'signature_kind_unknown',
  'algorithm_weak',
  'signing_certificate_missing',
  'signing_certificate_mismatch',
  'certificate_untrusted',
  'certificate_expired',
  'certificate_not_yet_valid',
  'certificate_unsuitable',
  'certificate_revoked',
  'time_stamp_unreadable',
  'time_stamp_wrong',
  'time_stamp_untrusted',
  'time_missing',
  'time_in_future',
])
export type VerifyProblem = z.infer<typeof VerifyProblem>
