/** Why a value can't be right, or should be looked at again; each has a sentence in `messages/fields.vi.ts`. */
export const fieldProblems = [
  'not_found',
  'handwritten',
  'empty',
  'id_not_12_digits',
  'id_province_unknown',
  'id_contradicts_birth',
  'id_contradicts_gender',
  'day_unreadable',
  'day_not_in_calendar',
  'birth_in_future',
  'year_out_of_range',
  'number_unreadable',
  'money_unreadable',
  'phone_unreadable',
  'serial_malformed',
  'name_not_letters',
  'name_one_word',
  'gender_unknown',
  'ethnic_group_unknown',
  'nationality_unknown',
  'province_unknown',
  'commune_unknown',
  'answer_not_yes_or_no',
  'qr_unreadable',
  'mrz_unreadable',
  'confirmed_values_differ',
] as const

export type FieldProblem = (typeof fieldProblems)[number]

/** What a check says of a value: right (in its normal form), impossible, or possible but worth a second look. */
export type FieldCheck =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'invalid'; readonly problem: FieldProblem }
  | { readonly kind: 'warning'; readonly value: string; readonly problem: FieldProblem }
