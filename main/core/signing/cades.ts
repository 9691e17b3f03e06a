import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecPublicKey: '1.2.840.10045.2.1',
} as const

/** The bytes a key must sign for a PAdES baseline signature over `digest` (SHA-256): DER `SET OF` signed attributes. */
export function cadesTbs(request: { readonly digest: Uint8Array; readonly signerDer: Uint8Array }): Uint8Array {
  const attributes = [
    attributeDer(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attributeDer(oid.messageDigest, new asn1js.OctetString({ valueHex: exactBuffer(request.digest) })),
    attributeDer(oid.signingCertificateV2, essSigningCertificate(request.signerDer)),
  ]
  attributes.sort(Buffer.compare)
  const set = new asn1js.Set({ value: attributes.map((der) => asn1js.fromBER(exactBuffer(der)).result) })
  return new Uint8Array(set.toBER())
}

export type CadesParts = {
  readonly tbs: Uint8Array
  /** What the key answered: PKCS#1 v1.5 value or DER ECDSA-Sig-Value. */
  readonly raw: Uint8Array
  readonly signerDer: Uint8Array
  readonly chainDer: readonly Uint8Array[]
}

/** The detached CMS message (DER) for `/Contents`, with the signer's certificate and its chain. */
export function cadesFinish(parts: CadesParts): Uint8Array {
  const signer = Certificate.fromBER(exactBuffer(parts.signerDer))
  const isEc = signer.subjectPublicKeyInfo.algorithm.algorithmId === oid.ecPublicKey
  const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256 })
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
    digestAlgorithm: sha256,
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(parts.tbs) }),
    signatureAlgorithm: isEc
      ? new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
      : new AlgorithmIdentifier({ algorithmId: oid.sha256WithRsa, algorithmParams: new asn1js.Null() }),
    signature: new asn1js.OctetString({ valueHex: exactBuffer(parts.raw) }),
  })
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [parts.signerDer, ...parts.chainDer].map((der) => Certificate.fromBER(exactBuffer(der))),
    signerInfos: [signerInfo],
  })
  const message = new ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) })
  return new Uint8Array(message.toSchema().toBER())
}

/** A buffer that holds these bytes and nothing else, as the ASN.1 library wants it. */
export function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

/**
 * SigningCertificateV2 (RFC 5035): binds the signature to one certificate. SHA-256 is the DEFAULT of
 * ESSCertIDv2, so DER leaves its AlgorithmIdentifier out.
 */
function essSigningCertificate(signerDer: Uint8Array): asn1js.Sequence {
  const signer = Certificate.fromBER(exactBuffer(signerDer))
  const digest = createHash('sha256').update(signerDer).digest()
  const directoryName = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [signer.issuer.toSchema()],
  })
  const issuerSerial = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [directoryName] }), signer.serialNumber],
  })
  const certId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: exactBuffer(digest) }), issuerSerial],
  })
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certId] })] })
}

function attributeDer(type: string, value: asn1js.BaseBlock): Uint8Array {
  return new Uint8Array(new Attribute({ type, values: [value] }).toSchema().toBER())
}

function attributesOf(tbs: Uint8Array): Attribute[] {
  const { result } = asn1js.fromBER(exactBuffer(tbs))
  if (!(result instanceof asn1js.Set)) throw new Error('signed attributes are not a SET')
  return result.valueBlock.value.map((schema) => new Attribute({ schema }))
}
