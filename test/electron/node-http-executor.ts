import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

type DownloadOptions = { readonly cancellationToken: CancellationToken; readonly headers?: Record<string, string> }
type CancellationToken = {
  createPromise<T>(
    run: (resolve: (value: T) => void, reject: (error: Error) => void, onCancel: (cancel: () => void) => void) => void,
  ): Promise<T>
}
type Runtime = {
  readonly HttpExecutor: new () => { doDownload(request: RequestOptions, task: object, redirects: number): void }
  readonly configureRequestOptionsFromUrl: (url: URL, options: RequestOptions) => void
  readonly configureRequestOptions: (options: RequestOptions) => void
}

/** electron-updater's way to the network with Node's http in place of Electron's, which needs the runtime. */
export function nodeHttpExecutor(): object {
  // electron-updater's own dependency, reached through it.
  const runtime = createRequire(require.resolve('electron-updater'))('builder-util-runtime') as Runtime
  return new (class extends runtime.HttpExecutor {
    createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): ClientRequest {
      return request(options, callback)
    }

    download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
      return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
        const requestOptions: RequestOptions = { headers: { ...options.headers } }
        runtime.configureRequestOptionsFromUrl(url, requestOptions)
        runtime.configureRequestOptions(requestOptions)
        const callback = (error?: Error | null) => (error ? reject(error) : resolve(destination))
        this.doDownload(requestOptions, { destination, options, onCancel, callback, responseHandler: null }, 0)
      })
    }
  })()
}
