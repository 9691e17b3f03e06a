import { useEffect, useEffectEvent, useState } from 'react'
import { type CameraProblem, cameraProblemOf } from './camera-problem.ts'

export type CameraDevice = { readonly id: string; readonly name: string }

type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly stream: MediaStream; readonly deviceId: string }
  | { readonly kind: 'stopped'; readonly problem: CameraProblem }

export type Camera = {
  readonly state: State
  readonly devices: readonly CameraDevice[]
  readonly onChoose: (deviceId: string) => void
  readonly onRetry: () => void
}

/** An A4 sheet that fills 2160 lines has some 260 dpi; 1080 lines would give 84 to 130. */
const wantedSize = { width: { ideal: 3840 }, height: { ideal: 2160 } } as const
const storageKey = 'desk-camera'

/** The camera on the counter: the one chosen last, opened again by itself when it comes back. */
export function useCamera(): Camera {
  const [wanted, setWanted] = useState(() => window.localStorage.getItem(storageKey) ?? '')
  const [round, setRound] = useState(0)
  const [state, setState] = useState<State>({ kind: 'starting' })
  const [devices, setDevices] = useState<readonly CameraDevice[]>([])
  const retry = () => setRound((before) => before + 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens the same camera again
  useEffect(() => {
    let stream: MediaStream | null = null
    let over = false
    setState({ kind: 'starting' })
    openCamera(wanted).then(
      async (opened) => {
        if (over) return stopStream(opened)
        stream = opened
        const [track] = opened.getVideoTracks()
        track?.addEventListener('ended', () => setState({ kind: 'stopped', problem: 'unplugged' }))
        setState({ kind: 'running', stream: opened, deviceId: track?.getSettings().deviceId ?? '' })
        setDevices(await listCameras())
      },
      (error: unknown) => {
        if (!over) setState({ kind: 'stopped', problem: error === noCameras ? 'unsupported' : cameraProblemOf(error) })
      },
    )
    return () => {
      over = true
      if (stream !== null) stopStream(stream)
    }
  }, [wanted, round])

  const onDevices = useEffectEvent(() => {
    void listCameras().then(setDevices)
    if (state.kind === 'stopped' && state.problem !== 'denied') retry()
  })
  useEffect(() => {
    const media = navigator.mediaDevices as MediaDevices | undefined // absent where the page is not trusted with devices
    const listener = () => onDevices()
    media?.addEventListener('devicechange', listener)
    return () => media?.removeEventListener('devicechange', listener)
  }, [])

  function onChoose(deviceId: string) {
    window.localStorage.setItem(storageKey, deviceId)
    setWanted(deviceId)
  }

  return { state, devices, onChoose, onRetry: retry }
}

const noCameras = new Error('no media devices')

/** The wanted camera, or any where it is gone; never a microphone. */
async function openCamera(deviceId: string): Promise<MediaStream> {
  const media = navigator.mediaDevices as MediaDevices | undefined // absent where the page is not trusted with devices
  if (media === undefined) throw noCameras
  const video = deviceId === '' ? wantedSize : { ...wantedSize, deviceId: { exact: deviceId } }
  try {
    return await media.getUserMedia({ video, audio: false })
  } catch (error) {
    if (deviceId === '' || cameraProblemOf(error) !== 'none_found') throw error
    return await media.getUserMedia({ video: wantedSize, audio: false })
  }
}

async function listCameras(): Promise<readonly CameraDevice[]> {
  const all = await navigator.mediaDevices.enumerateDevices()
  return all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, name: label }))
}

function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
