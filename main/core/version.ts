import packageFile from '../../package.json' with { type: 'json' }

/** Version of the program, as in its package. */
export const programVersion: string = packageFile.version
