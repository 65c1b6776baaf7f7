import type { BuiltInRule } from '../rule';
import { waiversThatAre } from './states';

export const expired: BuiltInRule = {
  id: 'waivers/expired',
  severity: 'warning',
  title: 'A waiver past its date',
  reason: 'The authors accepted the finding until a day that is over: it is to be looked at again.',
  check: (context) =>
    waiversThatAre(
      context,
      'expired',
      ({ until = '' }) =>
        `This waiver ended on ${until}. Look at the finding again and give a new date, or remove the waiver.`,
    ),
};
