import '../hosts/cli/cli.ts'
export const office = 1
