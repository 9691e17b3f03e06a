import '../../hosts/loopback/serve.ts'
export const places = 1
