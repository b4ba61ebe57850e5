import { z } from 'zod';
import { customerData, kycStatus, kycType, kycVerification } from './customers.js';
import { time, type Area, type Endpoint, type Rule } from './knowledge.js';

export const kycInfo: Endpoint = {
  method: 'GET',
  path: '/v1/customers/{externalCustomerId}/kyc-info',
  known: 'documented',
  answer: z.strictObject({
    externalCustomerId: z.string(),
    kycVerification: z
      .strictObject({
        type: kycType,
        status: kycStatus,
        verifiedAt: time.nullable(),
        clientSecretKey: z.string().startsWith('cs_ki_').optional(),
        /** Deprecated. */
        data: z
          .strictObject({
            url: z.url(),
            driversLicenseVerificationUrl: z.url(),
            passportVerificationUrl: z.url(),
          })
          .optional(),
      })
      .nullable(),
  }),
};

export const kycVerify: Endpoint = {
  method: 'POST',
  path: '/v1/customers/{externalCustomerId}/kyc-verify/{type}',
  known: 'documented',
  params: z.object({ type: kycType }),
  body: z.object({ verify: z.boolean() }),
  answer: z.strictObject({ message: z.string() }),
};

export const kycForReview: Endpoint = {
  method: 'GET',
  path: '/v1/customers/kyc-for-review',
  known: 'documented',
  answer: z.array(
    z.strictObject({
      externalCustomerId: z.string(),
      data: customerData,
      kycVerifications: z.array(kycVerification),
    }),
  ),
};

const hour = 60 * 60 * 1000;

const rules: Rule[] = [
  {
    name: 'kyc.none-yet',
    known: 'documented',
    says: 'A customer who was never verified has kycVerification null.',
    seen: (traffic) =>
      traffic.answered(kycInfo).some(({ answer }) => answer.kycVerification === null),
  },
  {
    name: 'kyc.secret-while-pending',
    known: 'documented',
    says: 'The client secret is there while the verification is pending, and only then.',
    seen(traffic) {
      const all = traffic.answered(kycInfo).flatMap(({ answer }) => answer.kycVerification ?? []);
      const isPending = ({ status }: { status: string }) => status === 'pending';
      return (
        all.some(isPending) &&
        !all.every(isPending) &&
        all.every((one) => isPending(one) === (typeof one.clientSecretKey === 'string'))
      );
    },
  },
  {
    name: 'kyc.secret-24-hours',
    known: 'documented',
    says: 'The client secret of a verification is good for 24 hours; after that it is a 403.',
    seen(traffic) {
      const asked = traffic.at('GET', /^\/sdk\//).filter(({ key }) => key?.startsWith('cs_ki_'));
      return asked.some(
        (good) =>
          good.status === 200 &&
          asked.some(
            (bad) => bad.key === good.key && bad.status === 403 && bad.at - good.at === 24 * hour,
          ) &&
          asked.some(
            (last) =>
              last.key === good.key && last.status === 200 && last.at - good.at === 24 * hour - 1,
          ),
      );
    },
  },
  {
    name: 'kyc.links-one-hour',
    known: 'documented',
    says: 'The links live an hour, and are made anew when they have expired.',
    seen(traffic) {
      const asked = traffic.answered(kycInfo).filter(({ answer }) => answer.kycVerification?.data);
      const url = (one: (typeof asked)[number]) => one.answer.kycVerification.data.url;
      return asked.some((first) => {
        const later = asked.filter(
          (one) =>
            one.sandbox === first.sandbox &&
            one.params.externalCustomerId === first.params.externalCustomerId,
        );
        const after = (milliseconds: number) =>
          later.find(({ at }) => at - first.at === milliseconds);
        const [still, anew] = [after(hour - 1), after(hour)];
        return still && anew && url(still) === url(first) && url(anew) !== url(first);
      });
    },
  },
  {
    name: 'kyc.verify-under-review-only',
    known: 'documented',
    says: 'A verification is decided by hand only while it is under review.',
    seen: (traffic) =>
      traffic.answered(kycVerify).length > 0 &&
      traffic.refused(kycVerify).some(({ body }) => typeof body?.verify === 'boolean'),
  },
  ...(['verified_manually', 'rejected_manually'] as const).map((status): Rule => ({
    name: `kyc.${status.replace('_', '-')}`,
    known: 'assumed',
    says: `A decision by hand makes it ${status}.`,
    seen: (traffic) =>
      traffic
        .answered(kycVerify)
        .filter(({ body }) => body.verify === (status === 'verified_manually'))
        .some(({ sandbox, params }) =>
          traffic
            .answered(kycInfo)
            .some(
              (one) =>
                one.sandbox === sandbox &&
                one.params.externalCustomerId === params.externalCustomerId &&
                one.answer.kycVerification?.status === status,
            ),
        ),
  })),
  {
    name: 'kyc.for-review',
    known: 'documented',
    says: 'Who is under review is listed for review, and nobody else.',
    seen(traffic) {
      const lists = traffic.answered(kycForReview);
      return (
        lists.some(({ answer }) => answer.length === 0) &&
        lists.some(({ answer }) => answer.length > 0) &&
        lists.every(({ answer }) =>
          answer.every((one: { kycVerifications: { status: string }[] }) =>
            one.kycVerifications.some(({ status }) => status === 'under_review'),
          ),
        )
      );
    },
  },
];

export const kyc: Area = { endpoints: [kycInfo, kycVerify, kycForReview], rules };
