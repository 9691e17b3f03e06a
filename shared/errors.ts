/** Every refusal the program can give; each has a Vietnamese sentence in `messages/errors.vi.ts`. */
export const errorCodes = [
  'input_invalid',
  'internal',
  'cancelled',
  'not_found',
  'practice_only',
  // taking files in
  'batch_empty',
  'batch_too_large',
  'file_empty',
  'file_too_large',
  'file_type_unsupported',
  'file_unreadable',
  'file_too_complex',
  'file_scripts_left',
  'file_attachments_left',
  'archive_refused',
  'pdf_encrypted',
  'pdf_damaged',
  'image_damaged',
  'image_too_large',
  'image_too_small',
  // scanners
  'scanner_failed',
  'scanner_jammed',
  'scanner_no_paper',
  'scanner_cover_open',
  'scanner_busy',
  'scanner_unreachable',
  'scanner_access_denied',
  'scanner_certificate_changed',
  'scanner_settings_refused',
  'scanner_wrong_answer',
  'scanner_driver_lost',
  'profile_name_taken',
  // watched folders
  'folder_unreachable',
  'folder_empty',
  'file_still_growing',
  'file_taken_before',
  // pages
  'page_crop_too_small',
  'page_corners_crossed',
  'nothing_to_undo',
  'paper_moved_on',
  'nothing_to_redo',
  // reading
  'reading_failed',
  // the store
  'disk_full',
  'store_in_use',
  'store_key_missing',
  'store_key_wrong',
  'store_key_exposed',
  'store_from_future',
  'store_damaged',
  'page_missing',
  'page_tampered',
  // officers
  'not_signed_in',
  'pin_wrong',
  'pin_locked',
  'forbidden',
  // review
  'value_invalid',
  'document_not_found',
  // hand readers
  'code_mangled',
  // dossiers
  'dossier_not_found',
  'dossier_not_ready',
  'correction_empty',
  'correction_too_late',
  'dossier_closed',
  'sheets_unexplained',
  'components_missing',
  'applicant_missing',
  'action_not_allowed',
  'procedure_not_found',
  'procedure_not_in_force',
  'time_limit_unknown',
  'calendar_out_of_range',
  'number_range_exhausted',
  // people known before
  'held_paper_unfit',
  'duplicate_dossier',
  'visit_alone',
  // handing results over
  'receiver_unknown',
  'receiver_not_entitled',
  'signature_missing',
  // deadlines
  'clock_set_back',
  'clock_not_running',
  'clock_not_stopped',
  'extension_not_allowed',
  'postponed_before',
  'new_day_unsuitable',
  'second_supplement_reason',
  'calendar_file_unreadable',
  'calendar_file_changed',
  'calendar_file_incomplete',
  'calendar_file_older',
  // chứng thực
  'certification_other_procedure',
  'certification_nothing',
  'certification_entered',
  'certification_all_refused',
  'certification_not_all_refused',
  'certification_not_done',
  'certification_book_closed',
  'certification_year_not_over',
  'certification_unchanged',
  'certification_void',
  'certifier_must_sign',
  'copy_without_scan',
  'pages_not_compared',
  'copy_signed_already',
  // signing
  'signing_key_missing',
  'signing_key_damaged',
  'signing_password_needed',
  'signing_password_wrong',
  'token_module_missing',
  'token_module_unusable',
  'token_module_crashed',
  'token_module_silent',
  'token_gone',
  'token_pin_needed',
  'token_pin_wrong',
  'token_pin_wrong_few_left',
  'token_pin_wrong_one_left',
  'token_pin_last_try',
  'token_pin_locked',
  'token_pin_expired',
  'token_cannot_sign',
  'token_failed',
  'certificate_not_on_token',
  'time_stamp_unreachable',
  'time_stamp_refused',
  'time_stamp_wrong',
  'time_stamp_untrusted',
  'revocation_unreachable',
  'certificate_revoked',
  'certificate_expired',
  'certificate_not_yet_valid',
  'certificate_unsuitable',
  'pdf_not_signable',
  'slip_not_found',
  'receipt_changed',
  'slip_form_unknown',
  'slip_not_fitting',
  'slip_reason_missing',
  'leader_must_sign',
  // the portal
  'message_not_found',
  'message_not_waiting',
  'message_being_sent',
  'portal_not_configured',
  'portal_unreachable',
  'portal_slow',
  'portal_answered_html',
  'portal_name_unknown',
  'portal_certificate',
  'portal_proxy',
  'portal_busy',
  'portal_server_error',
  'portal_redirected',
  'portal_wrong_content',
  'portal_answer_cut',
  'portal_file_lost',
  'portal_unauthorised',
  'portal_rejected',
  'portal_unknown_answer',
  'proof_invalid',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Facts of a refusal for the sentence: counts, file names chosen by the officer, field codes; never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A refusal: thrown where it is known, caught only in `dispatch`, answered with the sentence of its code. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export function isErrorCode(text: string): text is ErrorCode {
  return (errorCodes as readonly string[]).includes(text)
}
