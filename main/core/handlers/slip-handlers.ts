import { renewCodeKey } from '../commands/check-code-of.ts'
import { notePrint, noteSaved } from '../commands/hand-over-slip.ts'
import { draftSlip, issueFurtherSlip } from '../commands/issue-slip.ts'
import {
  rollBackTemplates,
  setTemplatePublisher,
  takeTemplatePack,
  useTemplatePack,
} from '../commands/keep-template-packs.ts'
import { setSlipSettings, viewSlipSettings } from '../commands/slip-settings.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { codeKeyId } from '../keys/code-key.ts'
import { makeCheckPage } from '../questions/check-page.ts'
import { verifySlip } from '../questions/slip-verdict.ts'
import { listExamples, previewPack, viewTemplatePacks } from '../questions/template-packs-view.ts'
import { actorOf } from '../session.ts'

const done = { done: true } as const

/** Papers that are made for a dossier, and how this office prints them. */
export function slipHandlers(os: Os, desk: Desk) {
  return {
    settings: os.slips.settings.handler(() => viewSlipSettings(desk)),
    setSettings: os.slips.setSettings.handler(({ input }) => {
      setSlipSettings(desk, input)
      return done
    }),
    renewKey: os.slips.renewKey.handler(() => ({ keyId: codeKeyId(renewCodeKey(desk).point) })),
    checkPage: os.slips.checkPage.handler(() => ({ html: makeCheckPage(desk) })),
    verify: os.slips.verify.handler(({ input }) => verifySlip(desk, input.slipId)),
    notePrint: os.slips.notePrint.handler(({ context, input }) =>
      notePrint(desk, actorOf(context.client), input.slipId),
    ),
    draft: os.slips.draft.handler(({ input }) => draftSlip(desk, input)),
    issue: os.slips.issue.handler(({ context, input }) => issueFurtherSlip(desk, actorOf(context.client), input)),
    noteSaved: os.slips.noteSaved.handler(({ context, input }) => {
      noteSaved(desk, actorOf(context.client), input.slipId)
      return done
    }),
  }
}

/** Forms that came as signed files. */
export function templateHandlers(os: Os, desk: Desk) {
  return {
    view: os.templates.view.handler(() => viewTemplatePacks(desk)),
    setPublisher: os.templates.setPublisher.handler(({ context, input }) => {
      setTemplatePublisher(desk, actorOf(context.client), input.fingerprint)
      return done
    }),
    take: os.templates.take.handler(({ context, input }) =>
      takeTemplatePack(desk, actorOf(context.client), input.text),
    ),
    examples: os.templates.examples.handler(({ input }) => listExamples(desk, input.form)),
    preview: os.templates.preview.handler(({ input }) => previewPack(desk, input)),
    use: os.templates.use.handler(({ context, input }) => {
      useTemplatePack(desk, actorOf(context.client), input.edition)
      return done
    }),
    rollBack: os.templates.rollBack.handler(({ context }) => {
      rollBackTemplates(desk, actorOf(context.client))
      return done
    }),
  }
}
