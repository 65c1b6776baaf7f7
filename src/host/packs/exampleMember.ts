import { EXAMPLE_PARTS, EXAMPLE_SIDES, type ExamplePlace } from '../../model/edit/exampleEdits';

/** By which name the page knows a part of an example. */
export function exampleMember({ side, part, concept }: ExamplePlace): string {
  return ['examples', side, part, ...(part === 'periods' ? [] : [concept])].join('.');
}

/** The part of an example that a field is; undefined of any other field. */
export function exampleAt(member: string): ExamplePlace | undefined {
  const [room, side, part, concept = ''] = member.split('.');
  return room === 'examples' && isSide(side) && isPart(part) ? { side, part, concept } : undefined;
}

export function isSide(name: unknown): name is ExamplePlace['side'] {
  return EXAMPLE_SIDES.some((side) => side === name);
}

export function isPart(name: unknown): name is ExamplePlace['part'] {
  return EXAMPLE_PARTS.some((part) => part === name);
}
