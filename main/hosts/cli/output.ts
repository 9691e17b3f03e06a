/** Where a command says things: results on stdout, messages for people on stderr. */
export type CliOutput = {
  /** A result for programs: one JSON value on stdout. */
  json(value: unknown): void
  /** A result for people on stdout. */
  text(text: string): void
  /** A message on stderr. */
  message(text: string): void
  /** A refusal for programs; written only where JSON was asked for. */
  failure(refusal: { readonly code: string; readonly details: unknown }): void
}

export type Streams = { readonly out: NodeJS.WritableStream; readonly err: NodeJS.WritableStream }

export function createOutput({ out, err }: Streams, asJson: boolean): CliOutput {
  return {
    json: (value) => out.write(`${JSON.stringify(value, null, 2)}\n`),
    text: (text) => out.write(`${text}\n`),
    message: (text) => err.write(`${text}\n`),
    failure: (refusal) => {
      if (asJson) out.write(`${JSON.stringify({ error: refusal }, null, 2)}\n`)
    },
  }
}
